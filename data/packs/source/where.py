# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the blocks of a pack stand: from WeasyPrint's boxes, and the words within them from pdftotext."""
import html
import re
import subprocess

from weasyprint.formatting_structure import boxes

POINTS = 0.75       # of a CSS pixel


def _texts(box, key, found):
    """(key, text box) of everything under `box`, in the order of the source."""
    if isinstance(box, boxes.MarginBox): return
    element = getattr(box, 'element', None)
    if element is not None and hasattr(element, 'get') and element.get('data-key'): key = element.get('data-key')
    if isinstance(box, boxes.TextBox):
        if key and box.text.strip(): found.append((key, box))
        return
    for child in box.all_children() if hasattr(box, 'all_children') else ():
        _texts(child, key, found)


def blocks(pages):
    """key -> [(page, [x0, y0, x1, y1], text), ...], a line each, points from the top left of the page as shown. A heading row that is repeated on
    the next page is not the block again."""
    where = {}
    for n, page in enumerate(pages, 1):
        found, seen = [], set(where)
        _texts(page._page_box, None, found)
        for key, box in found:
            repeated = key in seen and '/head.' in key or (key in seen and box.element_tag == 'th')
            if repeated: continue
            at = [box.position_x * POINTS, box.position_y * POINTS, (box.position_x + box.width) * POINTS, (box.position_y + box.height) * POINTS]
            where.setdefault(key, []).append((n, at, box.text))
    return where


def words(pdf):
    """page -> [(text, [x0, y0, x1, y1])] as pdftotext sees them."""
    made = subprocess.run(['pdftotext', '-bbox', pdf, '-'], check=True, capture_output=True, text=True).stdout
    pages = []
    for page in made.split('<page ')[1:]:
        pages.append([(html.unescape(t), [float(v) for v in at]) for *at, t in
                      re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', page)])
    return dict(enumerate(pages, 1))


def placed(where, pdf):
    """key -> [(word, page, box), ...]: the words of every block in reading order. What pdftotext sees in a block's lines must be the block's text."""
    found, on = {}, words(pdf)
    for key, lines in where.items():
        mine = []
        rows = []                                        # pieces that stand on one line, joined
        for page, at, text in lines:
            if rows and rows[-1][0] == page and abs(rows[-1][1][3] - at[3]) < 4 and at[0] >= rows[-1][1][0]:
                r = rows[-1]
                r[1][2] = max(r[1][2], at[2]); r[1][1] = min(r[1][1], at[1]); r[1][3] = max(r[1][3], at[3]); r[2] += ' ' + text
            else:
                rows.append([page, list(at), text])
        for page, at, text in rows:
            inside = [(w, b) for w, b in on[page] if at[0] - 1 <= (b[0] + b[2]) / 2 <= at[2] + 1 and at[1] - 1 <= (b[1] + b[3]) / 2 <= at[3] + 1]
            inside.sort(key=lambda one: one[1][0])
            assert ''.join(w for w, _ in inside) == re.sub(r'\s', '', text), (key, page, text, inside)
            mine += [(w, page, b) for w, b in inside]
        found[key] = mine
    return found
