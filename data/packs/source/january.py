# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack for Thursday 21 January 2027, and the same pack published again with corrections."""
import budget
import indicators
import inspections
import rooms
from front_january import FRONT, ITEMS
from markup import paper
from november_minutes import NOVEMBER
from pack import LOG_INTRO, TO_COMMITTEE, appendix, first, report_paper, source
from parts import front, log, minutes, programme, questions
from people import COMMITTEE, COUNCIL, meeting
from records_january import LOG, PROGRAMME, QUESTIONS

DATE = '2027-01-21'
FOLDER = 'papers-january'

# The reports' covers.
BUDGET = [
    ('Date', 'Thursday 21 January 2027'),
    ('Title', 'Budget 2027/28 and Budget Monitoring at Month 9'),
    ('Portfolio Holder', 'Cllr Fatima Rahmani, Portfolio Holder for Finance and Community Safety'),
    ('Report author', 'Marguerite Iveson, Director of Finance'),
    ('Contact officer', 'Marguerite Iveson, 01632 960140, marguerite.iveson@aldmere.example'),
    ('Ward(s) affected', 'All'),
    ('Classification', 'Unrestricted'),
    ('Totals added up by', 'Jerome Adair, Finance Business Partner'),
    ('Recommendations', ['1. That the Committee notes the position at month 9.',
                         '2. That the Committee advises the Executive on the proposals in Table 2.']),
]
INSPECTIONS = [
    ('Committee:', COMMITTEE),
    ('Date:', '21 January 2027'),
    ('Report title:', 'Inspections of Community Premises, April to December 2026'),
    ('Author:', 'Idwal Perrin, Head of Environmental Health'),
    ('Cabinet Member:', 'Cllr Martin Goss, Portfolio Holder for Culture and Leisure'),
    ('Wards affected:', 'All'),
    ('Classification:', 'Public'),
    ('Recommendation:', 'That the Committee notes the results and says whether it wishes to have them every year.'),
]
GRANTS = [
    ('Date', '21 January 2027'),
    ('Title', 'Community Grants: Rooms in Place of Money'),
    ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'),
    ('Report author', 'Michelle Fairweather, Community Grants Officer'),
    ('Ward(s) affected', 'All'),
    ('Classification', 'Unrestricted'),
    ('Totals added up by', 'Stuart Ember, Performance and Insight Manager'),
    ('Recommendation', 'That the Committee comments on the offer in section 2.'),
]
PERFORMANCE = [
    ('Committee:', COMMITTEE),
    ('Date:', '21 January 2027'),
    ('Report title:', 'Quarterly Performance Report: Quarter 3 of 2026/27'),
    ('Author:', 'Stuart Ember, Performance and Insight Manager'),
    ('Wards affected:', 'All'),
    ('Classification:', 'Public'),
    ('Recommendation:', 'That the Committee notes performance in the quarter and decides whether any indicator calls for a report of its own.'),
]


def budget_papers(again):
    report = report_paper('7', DATE, 'Budget 2027/28', 'grid', TO_COMMITTEE, BUDGET,
                       source(FOLDER, '07-budget.txt', month9=budget.table(budget.MONTH_9),
                                     proposals=budget.proposals(again), shares=budget.shares()))
    if again:
        html, _ = paper(source(FOLDER, '07-note.txt'), 'note')
        yield first('7', 'Note of changes', html, 'Budget 2027/28')
        report.update(stamp=None, bookmark=None)
    yield report
    yield appendix('7', 'Appendix A: Budget monitoring at month 6',
                   source(FOLDER, '07-appendix-a.txt', month6=budget.table(budget.MONTH_6)), 'month6')


def reports(again):
    yield from budget_papers(again)

    yield report_paper('8', DATE, 'Inspections of Community Premises', 'labels', 'Inspections of Community Premises', INSPECTIONS,
                       source(FOLDER, '08-inspections.txt', wards=inspections.by_ward(), grades=inspections.grades()))
    yield appendix('8', 'Appendix A: The register of visits', source(FOLDER, '08-appendix-a.txt', register=inspections.table(again)), 'register')

    yield report_paper('9', DATE, 'Community Grants: Rooms in Place of Money', 'grid', TO_COMMITTEE, GRANTS,
                       source(FOLDER, '09-grants.txt'))
    yield appendix('9', 'Appendix A: When the buildings stand empty', source(FOLDER, '09-appendix-a.txt', rooms=rooms.table()), 'rooms', turned=True)

    yield report_paper('10', DATE, 'Quarterly Performance', 'labels', 'Quarterly Performance Report: Quarter 3 of 2026/27', PERFORMANCE,
                       source(FOLDER, '10-performance.txt', indicators=indicators.january()))


def papers(again):
    html, truth, tables = minutes(NOVEMBER, 'm')
    yield first('3', 'Minutes of the Previous Meeting', html, minutes=truth, tables=tables)
    html, truth, tables = log(LOG, f'{COMMITTEE}: Action Log', LOG_INTRO, 'log')
    yield first('4', 'Action Log', html, action_log=truth, tables=tables)
    html, truth = questions(source(FOLDER, '05-questions.txt'), QUESTIONS)
    yield first('5', 'Public Questions', html, questions=truth)
    yield from reports(again)
    before, _ = paper(source(FOLDER, '11-programme.txt'), 'before')
    html, truth, tables = programme(PROGRAMME, 'wp')
    yield first('11', 'Work Programme 2026/27', f'<h1 data-key="wp/heading">{COMMITTEE}: Work Programme 2026/27</h1>{before}{html}', work_programme=truth, tables=tables)


def pack(again=False):
    it = {'name': '2027-01-21-communities-and-skills', 'title': f'Agenda pack: {COMMITTEE}, 21 January 2027', 'council': COUNCIL,
          'meeting': meeting(DATE, '18:30'), 'items': ITEMS, 'front': 'boxed', 'front_html': FRONT, 'front_pages': 2, 'labels': 'after front',
          'css': '.note { break-before: avoid }', 'papers': list(papers(again))}
    it['make_front'] = lambda ranges: front(it, ranges)
    return it
