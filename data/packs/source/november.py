# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack for Thursday 12 November 2026: numbers start at 1 after the front sheet, page labels, one bookmark an item."""
import indicators
from front_november import FRONT, ITEMS
from markup import paper
from pack import LOG_INTRO, TO_COMMITTEE, appendix, first, report_paper, source
from parts import front, log, minutes, programme, questions, wide
from people import COMMITTEE, COUNCIL, meeting
from records_november import LOG, PROGRAMME, QUESTIONS, RECOMMENDATIONS, prices
from september_minutes import SEPTEMBER

DATE = '2026-11-12'
FOLDER = 'papers-november'

# On landscape pages the stamp stands sideways, so that it is at the foot when the pack is bound.
SIDEWAYS = '''@page wide { @bottom-center { content: none }
  @left-middle { content: "Page " counter(page); font: 10pt "Liberation Sans"; transform: rotate(90deg) } }'''
# The partnership's report counts its own pages as well.
OWN_NUMBERS = '''@page { @bottom-right { content: "Page " counter(own) " of " counter(pages);
  font: 8.5pt "Liberation Sans"; color: #444; padding-top: 6mm } }'''


def reports():
    yield report_paper('7', DATE, 'Community Safety Partnership', 'grid', TO_COMMITTEE, [
        ('Date', 'Thursday 12 November 2026'),
        ('Title', 'Aldmere Community Safety Partnership: Progress Against the Plan for 2025 to 2028'),
        ('Portfolio Holder', 'Cllr Fatima Rahmani, Portfolio Holder for Finance and Community Safety'),
        ('Report author', 'Lorna Whitcombe, Head of Community Safety'),
        ('Contact officer', 'Lorna Whitcombe, 01632 960131, lorna.whitcombe@aldmere.example'),
        ('Ward(s) affected', 'All'),
        ('Classification', 'Unrestricted'),
        ('Recommendations', ['1. That the Committee notes the partnership’s progress against its three aims.',
                             '2. That the Committee advises the partnership on the choice described in paragraph 2.3.',
                             '3. That the health board is asked to answer the request in paragraph 3.4 within two months.']),
        ('Reason', 'The Committee is the Council’s crime and disorder committee and must meet as such at least once a year.'),
    ], source(FOLDER, '07-community-safety.txt'), css=OWN_NUMBERS)

    title = 'Leisure Contract: Half-Year Report and Prices from January 2027'
    yield report_paper('8', DATE, 'Leisure Contract: Performance, Energy and Prices', 'labels', title, [
        ('Committee:', COMMITTEE),
        ('Date:', '12 November 2026'),
        ('Report title:', title),
        ('Author:', 'Owen Tarrant, Leisure Contracts Manager'),
        ('Contact officer:', 'Owen Tarrant, 01632 960145'),
        ('Cabinet Member:', 'Cllr Martin Goss, Portfolio Holder for Culture and Leisure'),
        ('Wards affected:', 'All'),
        ('Classification:', 'Public, except for the advice at item 13'),
        ('Recommendations:', ['That the Committee:', '(a) notes the contractor’s performance from April to September 2026;',
                              '(b) comments on the prices in Appendix A; and',
                              '(c) advises the Portfolio Holder whether the book of ten swims should be kept.']),
    ], source(FOLDER, '08-leisure.txt'))
    yield appendix('8', 'Appendix A: Prices', source(FOLDER, '08-appendix-a.txt', prices=prices()), 'prices')
    yield appendix('8', 'Appendix B: What users said', source(FOLDER, '08-appendix-b.txt'), 'users')

    yield report_paper('9', DATE, 'Quarterly Performance', 'labels', 'Quarterly Performance Report: Quarter 2 of 2026/27', [
        ('Committee:', COMMITTEE),
        ('Date:', '12 November 2026'),
        ('Report title:', 'Quarterly Performance Report: Quarter 2 of 2026/27'),
        ('Author:', 'Stuart Ember, Performance and Insight Manager'),
        ('Wards affected:', 'All'),
        ('Classification:', 'Public'),
        ('Recommendation:', 'That the Committee notes performance in the quarter and decides whether any indicator calls for a report of its own.'),
    ], source(FOLDER, '09-performance.txt', indicators=indicators.table(2)))

    yield report_paper('10', DATE, 'Open Doors: Monitoring', 'grid', TO_COMMITTEE, [
        ('Date', '12 November 2026'),
        ('Title', 'Open Doors: Recommendations after Twelve Months'),
        ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'),
        ('Report author', 'Ruth Calloway, Scrutiny Officer'),
        ('Contact officer', 'Dr Helen Astbury, Director of Communities'),
        ('Ward(s) affected', 'All'),
        ('Classification', 'Unrestricted'),
        ('Recommendations', ['1. That the Committee decides the RAG status of recommendations 4, 7 and 8.',
                             '2. That the Committee says which recommendations it need not see again.']),
    ], source(FOLDER, '10-monitoring.txt'))


def papers():
    html, truth, tables = minutes(SEPTEMBER, 'm')
    yield first('3', 'Minutes of the Previous Meeting', html, minutes=truth, tables=tables)
    html, truth, tables = log(LOG, f'{COMMITTEE}: Action Log', LOG_INTRO, 'log')
    yield first('4', 'Action Log', html, action_log=truth, tables=tables)
    html, truth = questions(source(FOLDER, '05-questions.txt'), QUESTIONS)
    yield first('5', 'Public Questions', html, questions=truth)
    yield from reports()
    html, truth, tables = wide(RECOMMENDATIONS, 'rec', 'Progress at twelve months')
    yield {'item': '10', 'section': 'Appendix A: Open Doors after twelve months', 'css': 'body{page:wide}',
           'html': f'<h1>Appendix A: Open Doors after Twelve Months</h1>{html}', 'recommendations': truth, 'tables': tables}
    before, _ = paper(source(FOLDER, '11-programme.txt'), 'before')
    html, truth, tables = programme(PROGRAMME, 'wp')
    yield first('11', 'Work Programme 2026/27', f'<h1>{COMMITTEE}: Work Programme 2026/27</h1>{before}{html}', css='body{page:wide}',
                work_programme=truth, tables=tables)


PACK = {'name': '2026-11-12-communities-and-skills', 'title': f'Agenda pack: {COMMITTEE}, 12 November 2026', 'council': COUNCIL,
        'meeting': meeting(DATE, '18:30'), 'items': ITEMS, 'front': 'boxed', 'front_html': FRONT, 'front_pages': 4, 'labels': 'after front',
        'css': SIDEWAYS, 'papers': list(papers())}
PACK['make_front'] = lambda ranges: front(PACK, ranges)
