# SPDX-License-Identifier: GPL-3.0-or-later
"""The November pack published again with everything that can happen to a pack, and where each block of text stands in both editions.

Every block (heading, paragraph, cell) gets a key in the earlier edition's HTML. The later edition is made from that HTML by the changes below, so that a
block keeps its key through all of them: where a mark belongs follows from the sources alone, never from a comparison of the two files.
"""
import difflib
import random
import re
from xml.etree import ElementTree

import html5lib

import november
from front_november import FRONT, ITEMS
from markup import paper
from pack import first
from parts import front

BLOCKS = {'p', 'h1', 'h2', 'h3', 'td', 'th', 'div'}
POINTS = 0.75  # a CSS pixel

REPLACED = '''# 1. What was found on the doorstep
1.1 This paper takes the place of the one that was published on 4 November. It was written by the new lead for buildings after a week of visits, and begins again from what people who use the rooms said.
1.2 Nine rooms were seen between 5 and 10 November. Each was unlocked by whoever holds the key on an ordinary weekday; in four of them that person did not know of the review.
:::lines Rooms that were seen
widths 40 30 30
Room | Open on the day | Step at the door
Brackholt Reading Room | Yes | No
Orrelby Hut | No | Two
Quayside Annexe | Yes | One
Tillingford Vestry | Yes | No
:::
# 2. What officers now propose
2.1 A single sheet on every door should say whom to ring. It would cost less than a hundred pounds and could be up before Christmas.
2.2 Members are asked to leave the colours aside for tonight, and to say which two rooms they would open first.
'''
NOTE = '''# Note of changes to this agenda
This pack replaces the one that was published on 4 November 2026. The leisure contract is now taken before the partnership, because the regional manager has to leave by half past seven.
The report on quarterly performance has been withdrawn at the request of its author, and will come to the meeting in January.
'''
EXTRA = '''# 2a. Two letters received since publication
2a.1 The swimming club of Castle Hythe writes that its members were turned away on eleven mornings in May, and asks for those mornings back.
2a.2 A resident of Fennel Green asks why a bus that passes the Baths every ten minutes may not stop there before nine. The operator has been asked.
'''


def parse(text):
    return html5lib.parseFragment(text, treebuilder='etree', namespaceHTMLElements=False)


def written(root):
    return (root.text or '') + ''.join(ElementTree.tostring(child, encoding='unicode', method='html') for child in root)


def is_block(element):
    return (element.tag in BLOCKS and ''.join(element.itertext()).strip() and not any(e is not element and e.tag in BLOCKS for e in element.iter())
            and not element.get('id'))


def keyed(root, name):
    for n, element in enumerate(e for e in list(root.iter()) if isinstance(e.tag, str) and is_block(e)): element.set('id', f'k-{name}-{n}')
    return root


def plain(element):
    return ' '.join(''.join(element.itertext()).split())


class Tree:
    """A paper's HTML while it is changed."""
    def __init__(self, root): self.root = root

    def find(self, words, tags=('p', 'h2', 'h3', 'td', 'th', 'tr', 'div')):
        found = [e for e in self.root.iter() if e.tag in tags and words in plain(e)]
        assert found, words
        return min(found, key=lambda e: len(plain(e)))

    def parent(self, element):
        return next(e for e in self.root.iter() if element in list(e))

    def edit(self, old, new):
        hits = []
        for e in self.root.iter():
            if e.text and old in e.text: hits.append((e, 'text'))
            if e.tail and old in e.tail: hits.append((e, 'tail'))
        assert len(hits) == 1, (old, len(hits))
        e, where = hits[0]
        setattr(e, where, getattr(e, where).replace(old, new))

    def remove(self, element):
        up = self.parent(element)
        at = list(up).index(element)
        if element.tail and element.tail.strip(): raise AssertionError('text behind')
        up.remove(element)
        return up, at

    def row(self, words):
        return self.find(words, ('tr',))

    def after(self, element, html):
        up = self.parent(element)
        at = list(up).index(element) + 1
        made = parse(html)
        for n, child in enumerate(list(made)): up.insert(at + n, child)

    def row_after(self, element, cells):
        up = self.parent(element)
        row = ElementTree.Element('tr')
        for model, cell in zip(element, cells):
            made = ElementTree.SubElement(row, model.tag, {k: v for k, v in model.attrib.items() if k == 'class'})
            made.text = cell
        up.insert(list(up).index(element) + 1, row)

    def move_before(self, words, target):
        element = self.find(words)
        self.remove(element)
        goal = self.find(target)
        up = self.parent(goal)
        up.insert(list(up).index(goal), element)


def earlier():
    """The November pack with keys, laid out as the published one is."""
    it = dict(november.PACK, papers=[])
    for n, one in enumerate(november.PACK['papers']):
        it['papers'].append(dict(one, html=written(keyed(parse(one['html']), str(n)))))
    it['make_front'] = lambda ranges: front_keyed(it, ranges)
    return it


def front_keyed(it, ranges):
    """Front sheets are made anew in each edition: a block there is known by its words, when they stand once."""
    root = parse(front(it, ranges))
    blocks = [e for e in root.iter() if isinstance(e.tag, str) and is_block(e)]
    texts = [plain(e) for e in blocks]
    for element, words in zip(blocks, texts):
        if texts.count(words) == 1 and len(words) > 12:
            element.set('id', 'k-front-' + re.sub(r'[^A-Za-z0-9]+', '', words)[:60])
    return written(root)


def section(papers, item):
    return [p for p in papers if p['item'] == item]


def later():
    it = dict(november.PACK, name='2026-11-12-communities-and-skills')
    trees = [Tree(keyed(parse(one['html']), str(n))) for n, one in enumerate(november.PACK['papers'])]
    papers = [dict(one) for one in november.PACK['papers']]
    index = {(p['item'], p['section']): n for n, p in enumerate(papers)}
    def tree(item, start): return next(trees[n] for (i, s), n in index.items() if i == item and s.startswith(start))

    # Words edited: figures in tables and in prose, slips of the pen, sentences added and taken out.
    leisure = tree('8', 'Leisure')
    leisure.edit('There were 280,789 visits', 'There were 280,798 visits')
    leisure.edit('with 412 children waiting', 'with 437 children waiting')
    leisure.edit('Complaints fell from 214 to 176.', 'Complaints fell again, from 214 to 176.')
    leisure.edit('The contractor disputes £900 of that.', 'The contractor has accepted all of it.')
    leisure.edit('Officers have refused. ', '')
    for old, new in (('46,210', '46,120'), ('94,587', '94,497'), ('868', '886')):
        leisure.edit(old, new)
    leisure.remove(leisure.row('Tillingford Gymnasium'))
    leisure.row_after(leisure.row('Hire, cafés and shops'), ['Vending', '40', '1%', '37', '1%'])
    leisure.after(leisure.find('Swimming lessons are full at every pool'), '<div class="newpage"></div>' + paper(EXTRA, 'extra')[0] + '<div class="newpage"></div>')
    leisure.move_before('The contractor also wishes to stop selling', 'The contract lets the contractor raise prices')
    safety = tree('7', 'Community')
    safety.edit('fell by 5 per cent', 'fell by 6 per cent')
    safety.edit('helped 148 people in the quarter', 'helped 151 people in the quarter')
    safety.edit('There were 51 hate incidents in the quarter.', 'In the quarter there were 51 hate incidents.')
    safety.remove(safety.row('Orrelby'))
    safety.row_after(safety.row('Saltbeck'), ['Sandhouse', '9', '9', '0.0%', '1.1', ''])
    safety.edit('It belongs to the landlord, who has gone into administration.', 'It belongs to the landlord, a company that has gone into administration.')
    safety.move_before('Nothing in this report identifies a person', 'The lessons of section 5')
    safety.remove(safety.find('Staff of the bus company asked to be trained'))
    users = tree('8', 'Appendix B')
    users.edit('44 that they would come again', '46 that they would come again')
    users.remove(users.find('People at Castle Hythe were glad'))
    log = tree('4', 'Action Log')
    rows = [e for e in log.root.iter() if e.tag == 'tr' and e.find('td') is not None]
    log.edit(rows[2][3].text, rows[2][3].text + ' The Committee was told so on 9 November.') if rows[2][3].text else None
    log.remove(rows[5])

    for n, one in enumerate(papers): one['html'] = written(trees[n].root)

    # A report replaced under its title, an item withdrawn, two items in the other order, a note before the first report.
    monitoring = next(p for p in papers if p['item'] == '10' and 'report' in p)
    cover_end = monitoring['html'].index('</table>') + len('</table>')
    made, facts = paper(REPLACED, 'report10')
    monitoring['html'] = re.sub(r'Ruth Calloway, Scrutiny Officer', 'Ottilie Brand, Lead for Buildings', monitoring['html'][:cover_end]) + made
    monitoring['report'] = dict(monitoring['report'], author='Ottilie Brand, Lead for Buildings')
    monitoring['tables'] = facts.tables
    renumber = {'8': '7', '7': '8', '10': '9', '11': '10', '12': '11', '13': '12'}
    note, _ = paper(NOTE, 'note')
    order = [p for item in ('3', '4', '5') for p in section(papers, item)]
    order.append(first('7', 'Note of changes', note, 'Leisure Contract: Performance, Energy and Prices'))
    for item in ('8', '7', '10', '11'):
        for one in section(papers, item):
            new = renumber[item]
            one = dict(one, item=new)
            if one.get('stamp'): one['stamp'] = f'Agenda Item {new}'
            if one.get('bookmark'): one['bookmark'] = (1, f'{new} {one["bookmark"][1].partition(" ")[2]}')
            if 'report' in one: one['report'] = dict(one['report'], item=new)
            if item == '8' and 'report' in one: one.update(stamp=None, bookmark=None)
            order.append(one)
    items = {i['number']: i for i in ITEMS}
    times = {'7': items['7'], '8': items['8']}
    new_items = []
    for old in ('1', '2', '3', '4', '5', '6', '8', '7', '10', '11', '12', '13'):
        one = dict(items[old], number=renumber.get(old, old))
        if old in times: # the times stay with the places
            one.update({k: times['7' if old == '8' else '8'][k] for k in ('time', 'time_text')})
        new_items.append(one)
    it.update(items=new_items, papers=order)
    it['make_front'] = lambda ranges: front_keyed(it, ranges)
    return it


# Where the blocks stand.

def places(documents_pages):
    """key -> {'text', 'lines': [(sheet, x0, y0, x1, y1, text)]} of pages in file order."""
    found, cells = {}, {}

    def walk(box, key, cell, sheet):
        element = getattr(box, 'element', None)
        own = element.get('id') if element is not None and hasattr(element, 'get') else None
        if own and own.startswith('k-'): key, cell = own, element.tag in ('td', 'th')
        if type(box).__name__ == 'TextBox' and key and box.text.strip():
            line = (sheet, box.position_x * POINTS, box.position_y * POINTS, (box.position_x + box.width) * POINTS, (box.position_y + box.height) * POINTS, box.text)
            found.setdefault(key, []).append(line)
            if key not in cells: cells[key] = cell
        for child in getattr(box, 'children', ()): walk(child, key, cell, sheet)

    for sheet, page in enumerate(documents_pages, 1): walk(page._page_box, None, False, sheet)
    return {key: {'lines': lines, 'cell': cells[key], 'words': ' '.join(line[5] for line in lines).split()} for key, lines in found.items()}


# The marks: two hundred and more, chosen by a fixed seed over all papers.

def choose(was, now, old_items, new_items, ranges, new_ranges):
    rng = random.Random(20261112)
    keys = list(was)
    # Order on paper, so that two keys that follow each other stand one below the other.
    def is_cell(key): return was[key]['cell']
    prose = [k for k in keys if not is_cell(k) and len(was[k]['words']) >= 8]
    cells = [k for k in keys if is_cell(k)]
    short = [k for k in cells if 1 <= len(was[k]['words']) <= 3]
    changed = [k for k in keys if k in now and was[k]['words'] != now[k]['words']]
    gone = [k for k in keys if k not in now and not k.startswith('k-front')]
    marks = []
    colours = ('yellow', 'green', 'blue', 'pink', 'orange')

    def fate(key_from, i, key_to, j):
        """Where the words from word i of one block to word j of another (included) are in the later edition."""
        if key_from not in now or key_to not in now: return {'gone': key_from not in now and key_to not in now, 'survives': False}
        def follow(key):
            table = difflib.SequenceMatcher(None, was[key]['words'], now[key]['words'], False).get_matching_blocks()
            return {m.a + n: m.b + n for m in table for n in range(m.size)}
        a, b = follow(key_from), follow(key_to)
        if key_from == key_to:
            run = [a.get(n) for n in range(i, j + 1)]
            whole = None not in run and run == list(range(run[0], run[0] + len(run)))
        else:
            run = [a.get(n) for n in range(i, len(was[key_from]['words']))]
            tail = [b.get(n) for n in range(0, j + 1)]
            follows = new_order.index(key_to) == new_order.index(key_from) + 1
            whole = (follows and None not in run and None not in tail and run == list(range(run[0], len(now[key_from]['words']))) and tail == list(range(0, j + 1)))
        return {'gone': False, 'survives': whole, **({'from': [key_from, a[i]], 'to': [key_to, b[j]]} if whole else {'blocks': sorted({key_from, key_to})})}

    new_order = list(now)

    def add(kind, key, i, j, key_to=None, **more):
        key_to = key_to or key
        quote = ' '.join(was[key]['words'][i:j + 1] if key == key_to else was[key]['words'][i:] + was[key_to]['words'][:j + 1])
        marks.append({'kind': kind, 'from': [key, i], 'to': [key_to, j], 'quote': quote, **more, 'later': fate(key, i, key_to, j)})

    def part(key, least, most):
        n = len(was[key]['words'])
        length = min(n, rng.randint(least, most))
        i = rng.randint(0, n - length)
        return i, i + length - 1

    for n in range(60): key = rng.choice(prose); add('highlight', key, *part(key, 3, 14), colour=colours[n % 5], note='' if n % 3 else f'Highlight {n}')
    for n in range(12): key = rng.choice(prose); i, _ = part(key, 1, 1); add('highlight', key, i, i, colour='yellow')
    for n in range(20): key = rng.choice(prose); add('underline', key, *part(key, 2, 9))
    for n in range(30): key = rng.choice(short); add('highlight', key, 0, len(was[key]['words']) - 1, colour=colours[n % 5])
    for n in range(20): key = rng.choice(cells); add('record', key, 0, len(was[key]['words']) - 1, note=f'Cell {n}')
    for n in range(15): key = rng.choice(cells); add('pin', key, 0, len(was[key]['words']) - 1)
    for n in range(18): key = rng.choice(prose); add('note', key, *part(key, 1, 1), note=f'Note {n}')
    for key in rng.sample(changed, min(16, len(changed))): add('highlight', key, *part(key, 1, 8), colour='pink')
    for key in rng.sample(gone, 24): add('underline', key, *part(key, 1, 10))
    order = keys
    over = 0
    while over < 14:
        n = rng.randrange(len(order) - 1)
        a, b = order[n], order[n + 1]
        if is_cell(a) or is_cell(b) or a.split('-')[1] != b.split('-')[1] or a.startswith('k-front'): continue
        i = rng.randrange(len(was[a]['words']))
        add('highlight', a, i, min(len(was[b]['words']) - 1, rng.randint(0, 8)), b, colour='blue')
        over += 1
    def pages_of(sheet, key, before):
        """A bookmark is right on the page where its page's first words stand, and on the one that has most of its page; gone when hardly anything is left."""
        votes, words, first = {}, 0, None
        # A heading row that is printed again on each page is not what a page begins with.
        again = lambda block: len({line[0] for line in was[block]['lines']}) > 1 and len({line[5] for line in was[block]['lines']}) == 1
        tops = [(line[2], line[1], block, sum(len(l[5].split()) for l in was[block]['lines'][:n])) for block in order if not again(block)
                for n, line in enumerate(was[block]['lines']) if line[0] == sheet]
        if tops: key, before = min(tops)[2:]
        for block in order:
            at = 0
            for line in was[block]['lines']:
                here = range(at, at + len(line[5].split()))
                at = here.stop
                if line[0] != sheet: continue
                words += len(here)
                if block not in now: continue
                follow = {m.a + n: m.b + n for m in difflib.SequenceMatcher(None, was[block]['words'], now[block]['words'], False).get_matching_blocks() for n in range(m.size)}
                sheets = [line[0] for line in now[block]['lines'] for _ in line[5].split()]
                for n in here:
                    if n not in follow: continue
                    votes[sheets[follow[n]]] = votes.get(sheets[follow[n]], 0) + 1
                    if block == key and n == before: first = sheets[follow[n]]
        if sum(votes.values()) * 10 < words * 3: return {'gone': True, 'survives': False}
        right = {max(sorted(votes), key=votes.get)} | ({first} if first else set())
        return {'gone': False, 'survives': True, 'sheets': sorted(right)}

    # Bookmarks: a page is known by what stands on it.
    firsts = {}
    for key in order:
        for sheet, x0, y0, x1, y1, words in was[key]['lines']:
            if sheet not in firsts or y0 < firsts[sheet][1] - 2: firsts[sheet] = (key, y0)
    for sheet in sorted(rng.sample(sorted(firsts), 12)):
        key, y0 = firsts[sheet]
        before = sum(len(l[5].split()) for l in was[key]['lines'] if (l[0], l[2]) < (sheet, y0 - 2))
        add('bookmark', key, before, before, sheet=sheet)
        marks[-1]['later'] = pages_of(sheet, key, before)
    titles = {i['title']: i['number'] for i in new_items}
    for n, item in enumerate(i for i in old_items if i['number'] in ranges):
        number = titles.get(item['title'])
        page = new_ranges[number] if number in new_ranges else None
        marks.append({'kind': 'read' if n % 2 else 'come back', 'item': item['number'], 'title': item['title'],
                      'later': {'gone': page is None, 'survives': page is not None, **({'sheet': page} if page else {})}})
    return marks


def truth(old_layout, new_layout, old_name, new_name):
    """What marks.json holds. The layouts are those of build.lay_out: pages in groups, printed ranges by item, papers, offset, front sheet."""
    def told(layout):
        groups, ranges, _, offset, _ = layout
        return places([page for group in groups for page in group]), {item: a + offset for item, (a, _) in ranges.items()}
    was, old_ranges = told(old_layout)
    now, new_ranges = told(new_layout)
    marks = choose(was, now, ITEMS, later()['items'], old_ranges, new_ranges)
    used = sorted({mark[end][0] for mark in marks for end in ('from', 'to') if end in mark})
    boxes = lambda place: [[line[0], *(round(v, 1) for v in line[1:5])] for line in place['lines']]
    blocks = {key: {'was': boxes(was[key]), 'words': was[key]['words'], **({'now': boxes(now[key]), 'wordsNow': now[key]['words']} if key in now else {})} for key in used}
    return {'earlier': old_name, 'later': new_name, 'blocks': blocks, 'marks': marks}
