# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting a pack's papers in order: each is a dict that build.py lays out (item, section, html, stamp, bookmark, and its truth)."""
import os

from markup import paper
from parts import report
from people import COUNCIL

HERE = os.path.dirname(os.path.abspath(__file__))
LOG_INTRO = 'An action stays on this log until the Committee has seen that it is complete.'
TO_COMMITTEE = 'Report to the Communities and Skills Scrutiny Committee'


def source(folder, name, **rows):
    """The text of a paper; `{word}` in it stands for the table rows of that name."""
    with open(os.path.join(HERE, folder, name), encoding='utf-8') as f:
        text = f.read()
    for word, made in rows.items(): text = text.replace('{' + word + '}', made)
    return text


def first(item, section, html, label=None, **more):
    """The first paper of an item: it carries the stamp and the item's bookmark."""
    return dict(more, item=item, section=section, html=html, stamp=f'Agenda Item {item}', bookmark=(1, f'{item} {label or section}'))


def report_paper(item, date, section, style, heading, lines, body, **more):
    html, truth, tables = report(COUNCIL, heading, lines, item, date, style, body, f'report{item}', more.pop('key', None))
    return first(item, section, html, report=truth, tables=tables, **more)


def appendix(item, section, body, ident, **more):
    html, facts = paper(body, ident, more.pop('key', None))
    return dict(more, item=item, section=section, html=html, tables=facts.tables)
