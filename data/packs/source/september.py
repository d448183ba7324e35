# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack for Thursday 10 September 2026: numbers stamped from the front sheet on, nested bookmarks."""
import grants
import indicators
from front_september import FRONT, ITEMS
from june_minutes import JUNE
from markup import paper
from pack import LOG_INTRO, TO_COMMITTEE, appendix, first, report_paper, source
from parts import blocks, front, log, minutes, programme
from people import COMMITTEE, COUNCIL, meeting
from records_september import LETTER, LOG, PROGRAMME, RECOMMENDATIONS
from scan import picture

DATE = '2026-09-10'
FOLDER = 'papers-september'


def reports():
    yield report_paper('7', DATE, 'Adult Learning and Skills: Annual Report 2025/26', 'grid', TO_COMMITTEE, [
        ('Date', 'Thursday 10 September 2026'),
        ('Title', 'Adult Learning and Skills: Annual Report 2025/26'),
        ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'),
        ('Report author', 'Graham Polwhele, Head of Adult Learning and Skills'),
        ('Contact officer', 'Graham Polwhele, 01632 960114, graham.polwhele@aldmere.example'),
        ('Ward(s) affected', 'All'),
        ('Classification', 'Unrestricted'),
        ('Recommendations', ['1. That the Committee notes the results for the academic year 2025/26.',
                             '2. That the Committee says whether it supports the three priorities for 2026/27 in section 7.',
                             '3. That a short report on the first term is added to the work programme for March 2027.']),
        ('Reason', 'The Committee reviews the service each year before its plan is approved.'),
    ], source(FOLDER, '07-adult-learning.txt'))
    yield appendix('7', 'Appendix A: Changes to the timetable', source(FOLDER, '07-appendix-a.txt'), 'timetable',
                   bookmark=(2, 'Appendix A: Changes to the timetable from October 2026'))

    yield report_paper('8', DATE, 'Library Self-Service Hours', 'labels', 'Library Self-Service Hours: What the First Fifteen Weeks Have Shown', [
        ('Committee:', COMMITTEE),
        ('Date:', '10 September 2026'),
        ('Report title:', 'Library Self-Service Hours: What the First Fifteen Weeks Have Shown'),
        ('Author:', 'Priya Nandakumar, Head of Libraries and Archives'),
        ('Cabinet Member:', 'Cllr Martin Goss, Portfolio Holder for Culture and Leisure'),
        ('Wards affected:', 'Castle Hythe, Netherwade and Tillingford'),
        ('Classification:', 'Public'),
        ('Recommendations:', ['That the Committee:', 'a) considers the evidence in this report;',
                              'b) says which of the four courses in paragraph 7.1 it favours, and why; and',
                              'c) asks the Executive to take its views into account on 3 November 2026.']),
    ], source(FOLDER, '08-libraries.txt'))

    yield report_paper('9', DATE, 'Small Community Grants 2025/26', 'grid', TO_COMMITTEE, [
        ('Date', '10 September 2026'),
        ('Title', 'Small Community Grants 2025/26: Awards and Lessons'),
        ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'),
        ('Report author', 'Michelle Fairweather, Community Grants Officer'),
        ('Ward(s) affected', 'All'),
        ('Classification', 'Unrestricted'),
        ('Recommendation', 'That the Committee notes the awards and comments on the three lessons in paragraph 3.1.'),
    ], source(FOLDER, '09-grants.txt', grants=grants.table()))

    yield report_paper('10', DATE, 'Quarterly Performance', 'labels', 'Quarterly Performance Report: Quarter 1 of 2026/27', [
        ('Committee:', COMMITTEE),
        ('Date:', '10 September 2026'),
        ('Report title:', 'Quarterly Performance Report: Quarter 1 of 2026/27'),
        ('Author:', 'Stuart Ember, Performance and Insight Manager'),
        ('Wards affected:', 'All'),
        ('Classification:', 'Public'),
        ('Recommendation:', 'That the Committee notes performance in the quarter and decides whether any indicator calls for a report of its own.'),
    ], source(FOLDER, '10-performance.txt', indicators=indicators.table(1)))

    title = "Review of Young People's Routes into Work: Recommendations after Six Months"
    yield report_paper('11', DATE, "Young People's Routes into Work: Monitoring", 'labels', title, [
        ('Committee:', COMMITTEE),
        ('Date:', '10 September 2026'),
        ('Report title:', title),
        ('Author:', 'Ruth Calloway, Scrutiny Officer'),
        ('Contact officer:', 'Dr Helen Astbury, Director of Communities'),
        ('Cabinet Member:', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'),
        ('Wards affected:', 'All'),
        ('Classification:', 'Public'),
        ('Recommendations:', ['1. That the Committee examines progress on each of the seven recommendations.',
                              '2. That the RAG status of each is assigned by the Chairman after the meeting.']),
    ], source(FOLDER, '11-monitoring.txt'))


def monitoring():
    html, truth, tables = blocks(RECOMMENDATIONS, 'rec', 'Progress at six months', 'Committee RAG status (to be completed by the Committee):')
    guidance, facts = paper(source(FOLDER, '11-guidance.txt'), 'rag')
    yield {'item': '11', 'section': 'Appendix A: Progress after six months', 'html': f'<h1>Appendix A: Progress after Six Months</h1>{html}{guidance}',
           'recommendations': truth, 'tables': tables + facts.tables, 'bookmark': (2, 'Appendix A: Progress after six months')}
    yield {'item': '11', 'section': 'Appendix B: Letter from the Principal', 'css': 'body{page:scan;margin:0}', 'scan': True,
           'html': f'<div class="scanpage"><img class="scan" alt="" src="{picture(LETTER)}"></div>', 'bookmark': (2, 'Appendix B: Letter from the Principal')}


def papers():
    html, truth, tables = minutes(JUNE, 'm')
    yield first('3', 'Minutes', html, 'Minutes of the Previous Meeting', minutes=truth, tables=tables)
    html, truth, tables = log(LOG, f'{COMMITTEE}: Action Log', LOG_INTRO, 'log')
    yield first('4', 'Action log', html, 'Action Log', action_log=truth, tables=tables)
    yield from reports()
    yield from monitoring()
    before, _ = paper(source(FOLDER, '12-programme.txt'), 'before')
    html, truth, tables = programme(PROGRAMME, 'wp')
    yield first('12', 'Work programme', f'<h1>{COMMITTEE}: Work Programme 2026/27</h1>{before}{html}', 'Work Programme 2026/27',
                work_programme=truth, tables=tables)


PACK = {'name': '2026-09-10-communities-and-skills', 'title': f'Agenda pack: {COMMITTEE}, 10 September 2026', 'council': COUNCIL,
        'meeting': meeting(DATE, '18:30'), 'items': ITEMS, 'front': 'open', 'front_html': FRONT, 'front_pages': 4, 'labels': 'from front',
        'front_bookmark': (1, 'Agenda'), 'papers': list(papers()),
        'questions': [{'asker': 'Mr Leonard Astle', 'text': ITEMS[4]['purpose'][2], 'answer': None}]}
PACK['make_front'] = lambda ranges: front(PACK, ranges)
