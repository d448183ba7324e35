# SPDX-License-Identifier: GPL-3.0-or-later
"""Marks of every sort on the January pack, and where each belongs in the pack published again.

All of it follows from the sources: a mark is on blocks, a block has a key, the key stands in both editions or in one. `survives`: the marked
words stand in the same block, one behind the other; else, if the block is not `gone`, its marked words are others or have come apart.
Which marks are made is drawn by lot, always the same.
"""
import collections
import difflib
import random
import re

import where

PROSE = 7           # words that a block of prose has at least
QUOTE = 16          # words by which a page is known
COLOURS = ('yellow', 'green', 'blue', 'pink', 'orange')


class Edition:
    def __init__(self, written):
        self.lines = where.blocks(written.pages)
        self.words = where.placed(self.lines, written.file)
        self.keys = [k for k in self.lines if self.words[k]]
        self.order = {k: n for n, k in enumerate(self.keys)}

    def text(self, key): return [w for w, _, _ in self.words[key]]

    def page_of(self, key): return self.words[key][0][1]


def is_cell(key): return bool(re.search(r'\.\d+$', key))


def paper_of(key): return re.split(r'[/-]', key)[0]


class Making:
    def __init__(self, earlier, later):
        self.old, self.new, self.lot, self.made, self.taken = Edition(earlier), Edition(later), random.Random(20270121), [], set()
        self.prose = [k for k in self.old.keys if not is_cell(k) and len(self.old.text(k)) >= PROSE and not k.startswith('front')]
        self.cells = [k for k in self.old.keys if is_cell(k) and '/head.' not in k]
        self.changed = [k for k in self.old.keys if k in self.new.words and self.old.text(k) != self.new.text(k)]
        self.everything = ' '.join(' '.join(self.old.text(k)) for k in self.old.keys)
        self.maps = {}

    def map(self, key):
        """Old word -> new word of a block that is in both."""
        if key not in self.maps:
            match = difflib.SequenceMatcher(None, self.old.text(key), self.new.text(key), autojunk=False)
            self.maps[key] = {a + i: b + i for a, b, size in match.get_matching_blocks() for i in range(size)}
        return self.maps[key]

    def outcome(self, parts):
        """Where [(key, first, last)] are in the later edition."""
        there = [p for p in parts if p[0] in self.new.words]
        if not there: return {'gone': True, 'survives': False}
        runs, whole = [], len(there) == len(parts)
        for n, (key, first, last) in enumerate(there):
            to = [self.map(key).get(i) for i in range(first, last)]
            whole = whole and None not in to and to == list(range(to[0], to[0] + len(to)))
            if n: # the blocks still follow one another, and what is marked reaches from one into the other
                before = there[n - 1][0]
                whole = whole and self.new.order[key] - self.new.order[before] == self.old.order[key] - self.old.order[before]
                whole = whole and to[0] == 0 and runs[-1][-1] + 1 == len(self.new.text(before))
            runs.append(to)
        if not whole: return {'gone': False, 'survives': False, 'blocks': [key for key, _, _ in there]}
        return {'gone': False, 'survives': True, 'from': [parts[0][0], runs[0][0]], 'to': [parts[-1][0], runs[-1][-1]]}

    def add(self, sort, kind, parts, **more):
        """A mark on words. Never the same twice."""
        if (kind, tuple(parts)) in self.taken: return False
        self.taken.add((kind, tuple(parts)))
        (start, first, _), (end, _, last) = parts[0], parts[-1]
        self.made.append({'sort': sort, 'kind': kind, 'from': [start, first], 'to': [end, last - 1], 'keys': [key for key, _, _ in parts],
                          'quote': ' '.join(w for key, first, last in parts for w in self.old.text(key)[first:last]),
                          'colour': self.lot.choice(COLOURS) if kind in ('highlight', 'underline', 'note', 'record') else '', **more, 'later': self.outcome(parts)})
        return True

    def some(self, keys, count):
        """Keys by lot, each paper in its turn, so that every paper has its share."""
        papers = {}
        for k in keys: papers.setdefault(paper_of(k), []).append(k)
        for group in papers.values(): self.lot.shuffle(group)
        chosen = []
        while len(chosen) < count and any(papers.values()):
            for group in papers.values():
                if group and len(chosen) < count: chosen.append(group.pop())
        return chosen

    def one_line(self, key):
        """[first, last) of each line of a block that has three words or more."""
        lines, start, words = [], 0, self.old.words[key]
        for i in range(1, len(words) + 1):
            if i == len(words) or words[i][1] != words[i - 1][1] or abs(words[i][2][3] - words[i - 1][2][3]) > 4:
                if i - start >= 3: lines.append((start, i))
                start = i
        return lines

    def within_a_line(self, sort, kind, count, longest=8):
        for key in self.some([k for k in self.prose if self.one_line(k)], count):
            first, last = self.lot.choice(self.one_line(key))
            size = self.lot.randint(min(3, last - first), min(longest, last - first))
            at = self.lot.randint(first, last - size)
            self.add(sort, kind, [(key, at, at + size)])

    def over_lines(self, count):
        for key in self.some([k for k in self.prose if len(self.one_line(k)) > 1], count):
            lines = self.one_line(key)
            n = self.lot.randrange(len(lines) - 1)
            first, last = self.lot.randint(lines[n][0], lines[n][1] - 1), self.lot.randint(lines[n + 1][0] + 1, lines[n + 1][1])
            self.add('over lines', 'highlight', [(key, first, last)])

    def neighbours(self, across):
        """Blocks of prose that follow one another in a paper, on one page or across its end."""
        pairs = zip(self.old.keys, self.old.keys[1:])
        good = [(a, b) for a, b in pairs if a in self.prose and b in self.prose and paper_of(a) == paper_of(b)]
        last_page = lambda k: self.old.words[k][-1][1]
        return [(a, b) for a, b in good if (last_page(a) != self.old.page_of(b)) == across and last_page(b) == self.old.page_of(b)]

    def over_paragraphs(self, count):
        second = dict(self.neighbours(False))
        for a in self.some(list(second), count):
            b = second[a]
            size = len(self.old.text(a))
            self.add('over paragraphs', 'highlight', [(a, self.lot.randint(size // 3, size - 2), size), (b, 0, self.lot.randint(2, len(self.old.text(b))))])

    def over_page_ends(self):
        for key in self.prose:
            words = self.old.words[key]
            cut = [i for i in range(1, len(words)) if words[i][1] != words[i - 1][1]]
            if cut: self.add('over a page’s end', 'highlight', [(key, max(0, cut[0] - 5), min(len(words), cut[0] + 6))])
        for a, b in self.neighbours(True):
            size = len(self.old.text(a))
            self.add('over a page’s end', 'highlight', [(a, max(0, size - 6), size), (b, 0, min(5, len(self.old.text(b))))])

    def single_words(self, count):
        """Words that stand in many places, one of them marked."""
        often = [w for w, n in collections.Counter(self.everything.split()).items() if n > 12 and len(w) > 3]
        for key in self.some(self.prose, count):
            mine = [i for i, w in enumerate(self.old.text(key)) if w in often]
            if mine:
                i = self.lot.choice(mine)
                self.add('a word that is often there', self.lot.choice(['highlight', 'underline']), [(key, i, i + 1)])

    def repeated(self):
        """Phrases that the pack has several times."""
        for phrase, kind in (('RESOLVED that', 'underline'), ('ACTION: Ruth Calloway', 'highlight'), ('ACTION: Owen Tarrant', 'highlight'), ('visit within six months', 'highlight'),
                             ('any hour that is free in Appendix A', 'highlight'), ('visit within a fortnight', 'underline'), ('part of the building closed', 'highlight'),
                             ('Leisure Contracts Manager', 'underline'), ('Portfolio Holder for Culture and Leisure', 'highlight'), ('in Table 2', 'underline'),
                             ('Neither is settled', 'highlight'), ('Nobody suitable applied for it', 'highlight'), ('The price of energy above the ceiling', 'underline'),
                             ('Nobody has been prosecuted', 'highlight'), ('Communities and Skills Scrutiny Committee', 'underline'), ('2027/28', 'highlight')):
            size, at = len(phrase.split()), []
            for key in self.old.keys:
                text = self.old.text(key)
                for i in range(len(text) - size + 1):
                    if ' '.join(text[i:i + size]).rstrip('.,;:()') == phrase: at.append((key, i, i + size))
            for part in self.lot.sample(at, min(2, len(at))): self.add('a phrase that is there several times', kind, [part])

    def whole(self, key): return (key, 0, len(self.old.text(key)))

    def on_cells(self):
        short = [k for k in self.cells if len(self.old.text(k)) <= 4]
        often = [k for k in short if sum(self.old.text(k) == self.old.text(o) for o in short) >= 6]
        for key in self.some(short, 14): self.add('a cell', 'highlight', [self.whole(key)])
        for key in self.some(often, 22): self.add('a cell whose words are often there', 'pin', [self.whole(key)])
        for key in self.some(short, 14): self.add('a cell', 'pin', [self.whole(key)])
        for key in self.some(often, 8): self.add('a cell whose words are often there', 'record', [self.whole(key)])
        for key in self.some(self.cells, 8): self.add('a cell', 'record', [self.whole(key)])

    def on_records(self):
        numbers = sorted({k.split('/')[1].split('.')[0] for k in self.old.keys if k.startswith('log-t1/') and '/head.' not in k})
        for number in self.lot.sample(numbers, 8):
            parts = [self.whole(f'log-t1/{number}.{n}') for n in range(4) if f'log-t1/{number}.{n}' in self.old.words]
            self.add('a row of the action log', 'record', parts)
        for key in [k for k in self.old.keys if k.startswith('front/') and k.endswith('/title')]:
            self.add('an item on the front sheet', 'record', [self.whole(key)])

    def edits(self):
        """On every block that was edited: what was changed, and (if it is long) words beside the change."""
        for key in self.changed:
            text, kept = self.old.text(key), self.map(key)
            lost = [i for i in range(len(text)) if i not in kept or kept.get(i + 1, kept[i] + 1) != kept[i] + 1]
            if lost and not key.startswith('front'):
                first, last = max(0, lost[0] - 2), min(len(text), lost[-1] + 3)
                self.add('words that were edited', self.lot.choice(['highlight', 'underline']), [(key, first, min(last, first + 12))])
            runs = [(i, i + 5) for i in range(len(text) - 4) if all(j in kept for j in range(i, i + 5)) and kept[i + 4] == kept[i] + 4]
            if runs and len(text) > 9:
                self.add('beside an edit', 'highlight', [(key, *self.lot.choice(runs))])

    def moves(self):
        """On blocks behind which or before which others stand now, and on those that are gone from papers that stay."""
        both = [k for k in self.old.keys if k in self.new.words]
        moved = [b for a, b in zip(both, both[1:]) if self.new.order[b] < self.new.order[a] and not is_cell(b)]
        moved += [a for a, b in zip(both, both[1:]) if self.new.order[b] - self.new.order[a] > 1 and not is_cell(a)]
        for key in moved:
            if len(self.old.text(key)) >= 4: self.add('beside what was moved or put in', 'highlight', [(key, 0, min(9, len(self.old.text(key))))])
        kept = {paper_of(k) for k in both}
        for key in [k for k in self.old.keys if k not in self.new.words and paper_of(k) in kept and not k.startswith(('report8', 'front'))]:
            self.add('taken out', 'highlight', [self.whole(key)])

    def page_notes(self, count):
        for key in self.some(self.prose, count):
            i = self.lot.randrange(len(self.old.text(key)))
            _, page, b = self.old.words[key][i]
            line = [j for j, (_, p, o) in enumerate(self.old.words[key]) if p == page and abs(o[3] - b[3]) < 4]
            self.add('beside a line', 'note', [(key, line[0], line[-1] + 1)], at=i)

    def pages(self, count):
        """Bookmarks: a page is known by the words at its top."""
        tops = {}
        for key in self.old.keys:
            for i, (_, page, _) in enumerate(self.old.words[key]): tops.setdefault(page, []).append((key, i))
        for page in sorted(self.lot.sample(sorted(tops), count)):
            parts = []
            for key, i in tops[page][:QUOTE]:
                if parts and parts[-1][0] == key: parts[-1] = (key, parts[-1][1], i + 1)
                else: parts.append((key, i, i + 1))
            if self.add('a page', 'bookmark', parts, sheet=page): self.made[-1]['later'] = self.where_page(page, parts[0][0], parts[0][1])

    def where_page(self, page, key, first):
        """A bookmark is right on the page where its page's first words stand and on the one that has most of its words; it is gone when few of them are left."""
        words, there, right = 0, collections.Counter(), set()
        for k in self.old.keys:
            for i, (_, on, _) in enumerate(self.old.words[k]):
                if on != page: continue
                words += 1
                to = self.map(k).get(i) if k in self.new.words else None
                if to is None: continue
                there[self.new.words[k][to][1]] += 1
                if (k, i) == (key, first): right.add(self.new.words[k][to][1])
        if sum(there.values()) < 0.3 * words: return {'gone': True, 'survives': False}
        return {'gone': False, 'survives': True, 'sheets': sorted(right | {there.most_common(1)[0][0]})}

    def items(self, earlier, later):
        """Read and ComeBack: an item stands under the title that the front sheet gives it."""
        title = lambda e, n: next(i for i in e['items'] if i['number'] == n)['title']
        now = {title(later.pack, n): (n, r) for n, r in later.ranges.items()}
        for number in earlier.ranges:
            name = title(earlier.pack, number)
            to = now.get(name)
            page = to and to[1][0] + later.offset
            for kind in ('read', 'come back'):
                self.made.append({'sort': 'an item', 'kind': kind, 'item': number, 'title': name, 'quote': '', 'colour': '',
                                  'later': {'gone': not to, 'survives': bool(to), **({'sheet': page} if to else {})}})


def truth(earlier, later, later_name):
    """What marks-january.json holds: the marks, and the blocks that they are on."""
    it = Making(earlier, later)
    it.within_a_line('within a line', 'highlight', 26)
    it.over_lines(22)
    it.over_paragraphs(12)
    it.over_page_ends()
    it.within_a_line('within a line', 'underline', 12)
    it.single_words(14)
    it.repeated()
    it.on_cells()
    it.on_records()
    it.edits()
    it.moves()
    it.page_notes(18)
    it.pages(12)
    it.items(earlier, later)
    used = sorted({key for mark in it.made for key in mark.get('keys', [])})
    boxes = lambda lines: [[page, *(round(v, 1) for v in at)] for page, at, _ in lines]
    blocks = {key: {'was': boxes(it.old.lines[key]), 'words': it.old.text(key),
                    **({'now': boxes(it.new.lines[key]), 'wordsNow': it.new.text(key)} if key in it.new.words else {})} for key in used}
    return {'earlier': earlier.pack['name'] + '.pdf', 'later': later_name, 'blocks': blocks, 'marks': it.made}
