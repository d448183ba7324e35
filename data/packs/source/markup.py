# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers' plain text, a line a paragraph, as HTML, and the facts that stand in it.

  # Heading               1.1 numbered paragraph      - bullet      a) or i. sub-list
  ACTION: Owner | text    RESOLVED ... AGREED ...     !page  !land  !port (page break, landscape, portrait)
  !html ...               a line of HTML as it is     > quotation or small print

A table stands between `:::STYLE caption` and `:::`, a row a line, cells between ` | `; `<` joins the cell to its left,
`^` to the one above. First lines: `head N` (heading rows), `widths 40 20 20`, `total` (last row is bold); `note ...` below.

Every block (heading, paragraph, cell ...) has a key, in its `data-key`: the paper's name and the number of its line in the source,
of a cell the column, too. A line that is taken to another place, or edited, by another edition brings its key along behind KEY.
"""
import html
import re

NUMBER = re.compile(r'^[<(]?[-–+£]?[\d,.]+\s?(%|k|m|p|st|days?)?[*†‡)]*( \([^)]*\)[*†‡]*)?$|^[–-]$|^n/a$|^[cx]$|^[▲▼►]')
KEY = '\x1f'
LETTERED = re.compile(r'^([a-h]\)|\([a-h]\)|[ivx]+\.|\([ivx]+\)) (.*)$')


def text(s):
    """Escape, then **bold** and _italic_."""
    s = html.escape(s, quote=False)
    s = re.sub(r'\*\*(.+?)\*\*', r'<b>\1</b>', s)
    return re.sub(r'(?<!\w)_(.+?)_(?!\w)', r'<i>\1</i>', s)


def plain(s):
    return re.sub(r'(?<!\w)_(.+?)_(?!\w)', r'\1', s.replace('**', ''))


def keyed(source, key):
    """The lines of a paper, each with its key: the one that it brings along, or its number after the paper's `key`."""
    found = []
    for n, raw in enumerate(source.strip('\n').split('\n')):
        line, _, own = raw.partition(KEY)
        found.append((line.rstrip(), own or f'{key}/{n}'))
    return found


def with_keys(made, key):
    """HTML with a key for every block in it that has none, in their order."""
    count = iter(range(1000))
    return re.sub(r'<(p|h1|h2|h3|td|th|div class="crest")(?=[ >])(?![^>]*data-key)', lambda m: f'<{m[1]} data-key="{key}/{next(count)}"', made)


def table(style, caption, lines, ident, key):
    """HTML of a table block, and its truth: caption, heading rows, rows with '' for what a merged cell covers."""
    head, widths, total, notes, rows, keys, note_keys = 1, None, False, [], [], [], []
    for line, own in lines:
        if line.startswith('head '): head = int(line[5:])
        elif line.startswith('widths '): widths = [float(w) for w in line[7:].split()]
        elif line == 'total': total = True
        elif line.startswith('note '): notes.append(line[5:]); note_keys.append(own)
        elif line.strip(): rows.append([c.strip() for c in re.split(r'\s\|(?=\s)', ' ' + line + ' ')]); keys.append(own)
    width = max(len(r) for r in rows)
    for r in rows:
        assert len(r) == width, (caption, r)
    out = [f'<div class="cap" data-key="{key}">{text(caption)}</div>'] if caption else []
    out.append(f'<table id="{ident}" class="{style.replace(",", " ")}">')
    if widths: out.append('<colgroup>' + ''.join(f'<col style="width:{w}%">' for w in widths) + '</colgroup>')
    columns = [[r[j] for r in rows[head:] if r[j] not in ('', '<', '^')] for j in range(width)]
    numeric = [j > 0 and bool(cells) and all(NUMBER.match(c) for c in cells) for j, cells in enumerate(columns)]
    for i, row in enumerate(rows):
        if i == 0 and head: out.append('<thead>')
        if i == head: out.append(('</thead>' if head else '') + '<tbody>')
        out.append('<tr class="total">' if total and i == len(rows) - 1 else '<tr>')
        for j, cell in enumerate(row):
            if cell in ('<', '^'): continue
            across, down = 1, 1
            while j + across < width and row[j + across] == '<': across += 1
            while i + down < len(rows) and rows[i + down][j] == '^': down += 1
            kind = 'th' if i < head else 'td'
            marks = (f' colspan="{across}"' if across > 1 else '') + (f' rowspan="{down}"' if down > 1 else '')
            marks += ' class="span"' if across > 1 else ' class="num"' if numeric[j] else ''
            out.append(f'<{kind}{marks} data-key="{keys[i]}.{j}">{text(cell).replace(" // ", "<br>")}</{kind}>')
        out.append('</tr>')
    out[-2] = re.sub(r'</td>$', f'<span id="{ident}-end"></span></td>', out[-2])
    out.append('</tbody></table>')
    out += [f'<div class="note" data-key="{k}">{text(n)}</div>' for n, k in zip(notes, note_keys)]
    cells = [['' if c in ('<', '^') else plain(c).replace(' // ', ' ') for c in r] for r in rows]
    return '\n'.join(out), {'caption': plain(caption) or None, 'header_rows': head, 'rows': cells, 'notes': [plain(n) for n in notes]}


class Facts:
    """What the markup of one paper holds."""
    def __init__(self):
        self.tables, self.actions, self.resolutions = [], [], []


def paper(source, ident, key=None):
    """HTML of a paper's markup and its Facts. `ident` makes its tables' ids unlike those of other papers; `key` its blocks' keys (`ident`)."""
    facts, out, lines = Facts(), [], iter(keyed(source, key or ident))
    before, deciding = '', False
    for raw, own in lines:
        line, k = raw.strip(), f' data-key="{own}"'
        lettered = LETTERED.match(line)
        if not lettered and line: was_deciding, deciding = deciding, False
        if not line: continue
        lead = ' lead' if line.endswith(':') else ''      # stays with the list that it introduces
        if line.startswith(':::'):
            style, _, caption = line[3:].partition(' ')
            block = []
            for inner, inner_key in lines:
                if inner.strip() == ':::': break
                block.append((inner, inner_key))
            made, fact = table(style, caption, block, f'{ident}-t{len(facts.tables) + 1}', own)
            out.append(made); facts.tables.append((f'{ident}-t{len(facts.tables) + 1}', fact))
        elif line == '!page': out.append('<div class="newpage"></div>')
        elif line == '!land': out.append('<div class="wide">')
        elif line == '!port': out.append('</div>')
        elif line.startswith('!html '): out.append(with_keys(line[6:], own))
        elif line.startswith('## '): out.append(f'<h3{k}>{text(line[3:])}</h3>')
        elif line.startswith('# '): out.append(f'<h2{k}>{text(line[2:])}</h2>')
        elif line.startswith('> '): out.append(f'<p class="small"{k}>{text(line[2:])}</p>')
        elif line.startswith('- '): out.append(f'<p class="li"{k}><span>•</span>{text(line[2:])}</p>')
        elif lettered:
            out.append(f'<p class="li"{k}><span>{lettered[1]}</span>{text(lettered[2])}</p>')
            if deciding: facts.resolutions[-1] += ' ' + plain(line)
        elif re.match(r'^(ACTION|Action): ', line):
            word, _, rest = line.partition(': ')
            owner, _, what = rest.partition(' | ')
            facts.actions.append((owner, what or before))
            out.append(f'<p class="act"{k}><b>{word}: {text(owner)}</b> {text(what)}</p>')
        elif re.match(r'^(RESOLVED|AGREED)\b', line):
            facts.resolutions.append(plain(line)); deciding = True
            out.append(f'<p class="res{lead}"{k}>' + re.sub(r'^(RESOLVED|AGREED)', r'<b>\1</b>', text(line)) + '</p>')
        elif re.match(r'^\d+\.\d+ ', line):
            number, _, rest = line.partition(' ')
            out.append(f'<p class="para{lead}"{k}><span>{number}</span>{text(rest)}</p>')
            before = plain(rest)
        else:
            out.append(f'<p class="text{lead}"{k}>{text(line)}</p>'); before = plain(line)
    return '\n'.join(out), facts
