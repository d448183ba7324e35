# SPDX-License-Identifier: GPL-3.0-or-later
"""build.py OUT: each pack of source/ as OUT/NAME.pdf and OUT/NAME.truth.json."""
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass

import pydyf
from weasyprint import CSS, HTML

import january
import january_reissued
import june
import marks
import november
import reissued
import september
import supplement
from parts import esc

HERE = os.path.dirname(os.path.abspath(__file__))
HOUSE = CSS(filename=os.path.join(HERE, 'house.css'))


def render(body, first=None, stamp=None, extra='', bookmark=None):
    """One paper as a WeasyPrint document. `first` is its first printed page number, None for no stamped numbers."""
    css = '@page{counter-increment: page own}@page:first{' + (f'counter-reset: page {first - 1} own;' if first else '')
    css += (f'@top-right{{content:"{stamp}";font:bold 11pt "Liberation Sans";padding-bottom:4mm}}' if stamp else '') + '}'
    if not first: css += '@page{@bottom-center{content:none}}'
    mark = f'<div class="bm{bookmark[0]}" data-label="{esc(bookmark[1])}"></div>' if bookmark else ''
    return HTML(string=f'<html lang="en-GB"><body>{mark}{body}</body></html>').render(stylesheets=[HOUSE, CSS(string=css + extra)])


def blank(first):
    return render('<p class="blank">This page is intentionally left blank</p>', first)


def anchors(doc):
    """id -> first page of the document where it stands, from 0 (a table that is cut stands on each of its pages)."""
    found = {}
    for n, page in enumerate(doc.pages):
        for name in page.anchors: found.setdefault(name, n)
    return found


def lay_out(pack):
    """Documents in order, each item's printed range and the papers' positions; the front sheet comes last but stands first."""
    front_pages = pack['front_pages']
    offset = front_pages if pack['labels'] == 'after front' else 0      # printed = position - offset
    if 'first_label' in pack: offset = front_pages + 1 - pack['first_label']
    docs, ranges, placed = [], {}, []
    position = front_pages + 1
    for n, p in enumerate(pack['papers']):
        doc = render(p['html'], position - offset, p.get('stamp'), p.get('css', '') + pack.get('css', ''), p.get('bookmark'))
        assert not p.get('scan') or len(doc.pages) == 1, f'{p["section"]}: a scan takes one page'
        here = dict(p, first=position, last=position + len(doc.pages) - 1, where=anchors(doc))
        docs.append(doc); placed.append(here)
        position += len(doc.pages)
        last_of_item = n + 1 == len(pack['papers']) or pack['papers'][n + 1]['item'] != p['item']
        if last_of_item and (position - offset) % 2 == 0 and pack.get('blanks', True) and n + 1 < len(pack['papers']):
            docs.append(blank(position - offset)); position += 1
        if p['item']:
            start = ranges.get(p['item'], (here['first'] - offset,))[0]
            ranges[p['item']] = (start, position - 1 - offset)
    head = render(pack['make_front'](ranges), None, None, pack.get('css', ''), pack.get('front_bookmark'))
    pages = list(head.pages)
    while len(pages) < front_pages: pages += blank(None).pages
    assert len(pages) == front_pages, f'{pack["name"]}: the front sheet takes {len(pages)} pages, not {front_pages}'
    return [pages] + [d.pages for d in docs], ranges, placed, offset, head


def truth_of(pack, ranges, placed, offset, count):
    """The facts in the form that the scorer reads, from the same values as the pages."""
    truth = {'pages': count}
    if pack.get('meeting'): truth['meeting'] = pack['meeting']
    if pack.get('questions'): truth['questions'] = pack['questions']
    if pack.get('items'):
        truth['agenda_items'] = []
        for i in pack['items']:
            a, b = ranges.get(i['number'], (None, None))
            truth['agenda_items'].append({
                'number': i['number'], 'title': i['title'], 'time': i.get('time'), 'purpose': ' '.join(i.get('purpose', [])),
                'contributors': i.get('contributors', []), 'exempt': bool(i.get('exempt')), 'page_from': a, 'page_to': b,
                'pdf_page_from': a and a + offset, 'pdf_page_to': b and b + offset})
    truth['bookmarks'] = [[p['bookmark'][1], p['first'], p['bookmark'][0]] for p in placed if p.get('bookmark')]
    truth['scans'] = [p['first'] for p in placed if p.get('scan')]
    for key in ('minutes', 'action_log', 'work_programme', 'recommendations', 'questions'):
        found = [p[key] for p in placed if p.get(key)]
        if found: truth[key] = found[0]
    reports = [p['report'] for p in placed if p.get('report')]
    if reports: truth['reports'] = reports
    truth['tables'] = []
    for p in placed:
        for ident, t in p.get('tables', []):
            a, b = p['first'] + p['where'][ident], p['first'] + p['where'][ident + '-end']
            truth['tables'].append({
                'item': p['item'], 'section': t.get('section') or p['section'], 'caption': t['caption'], 'header_rows': t['header_rows'],
                'page_from': a - offset, 'page_to': b - offset, 'pdf_page_from': a, 'pdf_page_to': b, 'notes': t['notes'], 'rows': t['rows']})
    return truth


def turn(pdf, n):
    """Page `n`, from 0, which is landscape, as a portrait page whose contents lie on their side and which is shown turned."""
    page = [o for o in pdf.objects if isinstance(o, pydyf.Dictionary) and o.get('Type') == '/Page'][n]
    _, _, width, height = page['MediaBox']
    assert width > height, f'page {n + 1} is not landscape'
    before = pydyf.Stream([f'0 1 -1 0 {height} 0 cm'.encode()])
    pdf.add_object(before)
    page['Contents'] = pydyf.Array([before.reference, page['Contents']])
    page['MediaBox'], page['Rotate'] = pydyf.Array([0, 0, height, width]), 90


@dataclass
class Written:
    """A pack that was written: its last printed page, each item's printed pages, what is to be added to them for positions, the laid out pages, and its values."""
    file: str
    last: int
    ranges: dict
    offset: int
    pages: list
    pack: dict


def write(pack, out):
    groups, ranges, placed, offset, head = lay_out(pack)
    pages = [p for g in groups for p in g]
    whole = head.copy(pages)
    whole.metadata.title, whole.metadata.authors = pack['title'], [pack['council']]

    turned = {p['first'] - 1 + n for p in placed if p.get('turned') for n in range(p['last'] - p['first'] + 1)}

    def finish(_, pdf):
        for n in turned: turn(pdf, n)
        if pack['labels'] == 'after front':
            pdf.catalog['PageLabels'] = pydyf.Dictionary({'Nums': pydyf.Array([
                0, pydyf.Dictionary({'S': '/r'}), len(groups[0]), pydyf.Dictionary({'S': '/D', 'St': len(groups[0]) + 1 - offset})])})

    with tempfile.TemporaryDirectory() as folder:
        raw = os.path.join(folder, 'raw.pdf')
        whole.write_pdf(raw, finisher=finish, identifier=pack['name'].encode())
        target = os.path.join(out, pack['name'] + '.pdf')
        subprocess.run(['qpdf', '--object-streams=generate', '--recompress-flate', '--compression-level=9', '--deterministic-id',
                        raw, target], check=True)
    with open(os.path.join(out, pack['name'] + '.truth.json'), 'w', encoding='utf-8') as f:
        json.dump(truth_of(pack, ranges, placed, offset, len(pages)), f, ensure_ascii=False, indent=1)
        f.write('\n')
    print(f'{pack["name"]}.pdf: {len(pages)} pages, {os.path.getsize(target) // 1024} KB')
    return Written(target, len(pages) - offset, ranges, offset, pages, pack)


def write_reissued(out):
    """The November pack published again, and 200 marks with where they belong in it."""
    folder = os.path.join(out, 'reissued')
    os.makedirs(folder, exist_ok=True)
    write(reissued.later(), folder)
    name = november.PACK['name'] + '.pdf'
    truth = reissued.truth(lay_out(reissued.earlier()), lay_out(reissued.later()), name, 'reissued/' + name)
    write_marks(truth, os.path.join(folder, 'marks.json'))


def write_january_reissued(earlier, out):
    """The January pack published again, and marks on it, among them every kind of trap."""
    folder = os.path.join(out, 'reissued')
    truth = marks.truth(earlier, write(january_reissued.pack(), folder), 'reissued/' + earlier.pack['name'] + '.pdf')
    write_marks(truth, os.path.join(folder, 'marks-january.json'))


def write_marks(truth, file):
    """A line a block and a mark, so that a change of one can be seen."""
    line = lambda value: json.dumps(value, ensure_ascii=False, separators=(',', ':'))
    with open(file, 'w', encoding='utf-8') as f:
        f.write('{"earlier":' + line(truth['earlier']) + ',"later":' + line(truth['later']) + ',\n"blocks":{\n'
                + ',\n'.join(f'{line(key)}:{line(block)}' for key, block in truth['blocks'].items()) + '},\n"marks":[\n'
                + ',\n'.join(line(mark) for mark in truth['marks']) + ']}\n')
    print(f'{os.path.basename(file)}: {len(truth["marks"])} marks')


def main():
    out = sys.argv[1]
    write(june.PACK, out)
    write(september.PACK, out)
    last = write(november.PACK, out)
    write(supplement.pack(last.last + 1), out)
    earlier = write(january.pack(), out)
    again = os.path.join(out, 'again')
    os.makedirs(again, exist_ok=True)
    write(january.pack(again=True), again)
    write_reissued(out)
    write_january_reissued(earlier, out)


if __name__ == '__main__':
    main()
