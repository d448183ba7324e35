# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack for Thursday 18 June 2026: the year before in figures. Numbers stamped from the front sheet on, as in September."""
import budget
import indicators
from front_june import FRONT, ITEMS
from march_minutes import MARCH
from markup import paper
from pack import LOG_INTRO, TO_COMMITTEE, appendix, first, report_paper, source
from parts import front, log, minutes, programme
from people import COMMITTEE, COUNCIL, meeting
from records_june import LOG, PROGRAMME

DATE = '2026-06-18'
FOLDER = 'papers-june'


def reports():
    yield report_paper('7', DATE, 'Volunteering and Community Centres', 'grid', TO_COMMITTEE, [
        ('Date', 'Thursday 18 June 2026'),
        ('Title', 'Volunteering and Community Centres'),
        ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'),
        ('Report author', 'Dr Helen Astbury, Director of Communities'),
        ('Ward(s) affected', 'All'),
        ('Classification', 'Unrestricted'),
        ('Recommendation', 'That the Committee considers the presentation and says what it would like to be done.'),
    ], source(FOLDER, '07-volunteering.txt'))

    yield report_paper('8', DATE, 'Summer Reading and Holiday Activities', 'labels', 'Summer Reading and Holiday Activities 2026', [
        ('Committee:', COMMITTEE),
        ('Date:', '18 June 2026'),
        ('Report title:', 'Summer Reading and Holiday Activities 2026'),
        ('Author:', 'Priya Nandakumar, Head of Libraries and Archives'),
        ('Cabinet Member:', 'Cllr Martin Goss, Portfolio Holder for Culture and Leisure'),
        ('Wards affected:', 'All'),
        ('Classification:', 'Public'),
        ('Recommendation:', 'That the Committee comments on the programme.'),
    ], source(FOLDER, '08-summer.txt'))

    yield report_paper('9', DATE, 'Quarterly Performance', 'labels', 'Quarterly Performance Report: Quarter 4 of 2025/26', [
        ('Committee:', COMMITTEE),
        ('Date:', '18 June 2026'),
        ('Report title:', 'Quarterly Performance Report: Quarter 4 of 2025/26'),
        ('Author:', 'Stuart Ember, Performance and Insight Manager'),
        ('Wards affected:', 'All'),
        ('Classification:', 'Public'),
        ('Recommendations:', ['1. That the Committee notes performance in the quarter.',
                              '2. That the Committee settles the indicators that it will watch in 2026/27.']),
    ], source(FOLDER, '09-performance.txt', indicators=indicators.june(), ended=indicators.ended()))
    yield appendix('9', 'Appendix A: Who learned with us in 2024/25', source(FOLDER, '09-appendix-a.txt'), 'learners',
                   bookmark=(2, 'Appendix A: Who learned with us in 2024/25'))
    yield appendix('9', 'Appendix B: Budget monitoring at month 12', source(FOLDER, '09-appendix-b.txt', budget=budget.table(budget.MONTH_12)), 'outturn',
                   bookmark=(2, 'Appendix B: Budget monitoring at month 12'))


def papers():
    html, truth, tables = minutes(MARCH, 'm')
    yield first('3', 'Minutes', html, 'Minutes of the Previous Meeting', minutes=truth, tables=tables)
    html, truth, tables = log(LOG, f'{COMMITTEE}: Action Log', LOG_INTRO, 'log')
    yield first('4', 'Action log', html, 'Action Log', action_log=truth, tables=tables)
    yield from reports()
    before, _ = paper(source(FOLDER, '10-programme.txt'), 'before')
    html, truth, tables = programme(PROGRAMME, 'wp')
    yield first('10', 'Work programme', f'<h1>{COMMITTEE}: Proposed Work Programme 2026/27</h1>{before}{html}', 'Work Programme 2026/27',
                work_programme=truth, tables=tables)


PACK = {'name': '2026-06-18-communities-and-skills', 'title': f'Agenda pack: {COMMITTEE}, 18 June 2026', 'council': COUNCIL,
        'meeting': meeting(DATE, '18:30'), 'items': ITEMS, 'front': 'open', 'front_html': FRONT, 'front_pages': 2, 'labels': 'from front', 'blanks': False,
        'front_bookmark': (1, 'Agenda'), 'papers': list(papers()),
        'questions': [{'asker': 'Mr James Ellwood', 'text': ITEMS[4]['purpose'][2], 'answer': None}]}
PACK['make_front'] = lambda ranges: front(PACK, ranges)
