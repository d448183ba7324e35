# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack for Thursday 10 September 2026: numbers stamped from the front sheet on, nested bookmarks."""
import os

import grants
import indicators
from front_september import FRONT, ITEMS
from june_minutes import JUNE
from markup import paper
from parts import blocks, front, log, minutes, programme, report
from people import COMMITTEE, COUNCIL, meeting
from records_september import LETTER, LOG, PROGRAMME, RECOMMENDATIONS
from scan import picture

LOG_INTRO = 'An action stays on this log until the Committee has seen that it is complete.'
DATE = '2026-09-10'
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'papers-september')


def source(name):
    with open(os.path.join(FOLDER, name), encoding='utf-8') as f:
        return f.read()


def report_paper(item, section, style, heading, lines, body, ident):
    html, truth, tables = report(COUNCIL, heading, lines, item, DATE, style, body, ident)
    return {'item': item, 'section': section, 'html': html, 'report': truth, 'tables': tables, 'stamp': f'Agenda Item {item}', 'bookmark': (1, f'{item} {section}')}


def papers():
    html, truth, tables = minutes(JUNE, 'm')
    yield {'item': '3', 'section': 'Minutes', 'html': html, 'minutes': truth, 'tables': tables, 'stamp': 'Agenda Item 3', 'bookmark': (1, '3 Minutes of the Previous Meeting')}

    html, truth, tables = log(LOG, f'{COMMITTEE}: Action Log', LOG_INTRO, 'log')
    yield {'item': '4', 'section': 'Action log', 'html': html, 'action_log': truth, 'tables': tables, 'stamp': 'Agenda Item 4', 'bookmark': (1, '4 Action Log')}

    yield report_paper('7', 'Adult Learning and Skills: Annual Report 2025/26', 'grid', 'Report to the Communities and Skills Scrutiny Committee', [
        ('Date', 'Thursday 10 September 2026'), ('Title', 'Adult Learning and Skills: Annual Report 2025/26'),
        ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'), ('Report author', 'Graham Polwhele, Head of Adult Learning and Skills'),
        ('Contact officer', 'Graham Polwhele, 01632 960114, graham.polwhele@aldmere.example'), ('Ward(s) affected', 'All'), ('Classification', 'Unrestricted'),
        ('Recommendations', ['1. That the Committee notes the results for the academic year 2025/26.',
                             '2. That the Committee says whether it supports the three priorities for 2026/27 in section 7.',
                             '3. That a short report on the first term is added to the work programme for March 2027.']),
        ('Reason', 'The Committee reviews the service each year before its plan is approved.')], source('07-adult-learning.txt'), 'al')
    html, facts = paper(source('07-appendix-a.txt'), 'ala')
    yield {'item': '7', 'section': 'Appendix A: Changes to the timetable', 'html': html, 'tables': facts.tables, 'bookmark': (2, 'Appendix A: Changes to the timetable from October 2026')}

    yield report_paper('8', 'Library Self-Service Hours', 'labels', 'Library Self-Service Hours: What the First Fifteen Weeks Have Shown', [
        ('Committee:', COMMITTEE), ('Date:', '10 September 2026'), ('Report title:', 'Library Self-Service Hours: What the First Fifteen Weeks Have Shown'),
        ('Author:', 'Priya Nandakumar, Head of Libraries and Archives'), ('Cabinet Member:', 'Cllr Martin Goss, Portfolio Holder for Culture and Leisure'),
        ('Wards affected:', 'Castle Hythe, Netherwade and Tillingford'), ('Classification:', 'Public'),
        ('Recommendations:', ['That the Committee:', 'a) considers the evidence in this report;', 'b) says which of the four courses in paragraph 7.1 it favours, and why; and',
                              'c) asks the Executive to take its views into account on 3 November 2026.'])], source('08-libraries.txt'), 'lib')

    body = source('09-grants.txt') + '\n!page\n:::long Table 7: Small grants awarded in 2025/26\nwidths 7 13 25 24 11 10 10\ntotal\n' + grants.table() + '\n:::\n> Sums paid are those up to 31 July 2026.\n'
    yield report_paper('9', 'Small Community Grants 2025/26', 'grid', 'Report to the Communities and Skills Scrutiny Committee', [
        ('Date', '10 September 2026'), ('Title', 'Small Community Grants 2025/26: Awards and Lessons'),
        ('Portfolio Holder', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'), ('Report author', 'Michelle Fairweather, Community Grants Officer'),
        ('Ward(s) affected', 'All'), ('Classification', 'Unrestricted'),
        ('Recommendation', 'That the Committee notes the awards and comments on the three lessons in paragraph 3.1.')], body, 'gr')

    body = source('10-performance.txt') + '\n!land\n:::ruled,flow Indicators: Quarter 1, April to June 2026\nhead 2\nwidths 7 39 10 13 11 11 9\n' + indicators.table(1) + '\nnote * Castle Hythe pool closed for part of the quarter: see paragraph 2.4.\n:::\n!port\n'
    yield report_paper('10', 'Quarterly Performance', 'labels', 'Quarterly Performance Report: Quarter 1 of 2026/27', [
        ('Committee:', COMMITTEE), ('Date:', '10 September 2026'), ('Report title:', 'Quarterly Performance Report: Quarter 1 of 2026/27'),
        ('Author:', 'Stuart Ember, Performance and Insight Manager'), ('Wards affected:', 'All'), ('Classification:', 'Public'),
        ('Recommendation:', 'That the Committee notes performance in the quarter and decides whether any indicator calls for a report of its own.')], body, 'pf')

    made = report_paper('11', "Young People's Routes into Work: Monitoring", 'labels', "Review of Young People's Routes into Work: Recommendations after Six Months", [
        ('Committee:', COMMITTEE), ('Date:', '10 September 2026'), ('Report title:', "Review of Young People's Routes into Work: Recommendations after Six Months"),
        ('Author:', 'Ruth Calloway, Scrutiny Officer'), ('Contact officer:', 'Dr Helen Astbury, Director of Communities'),
        ('Cabinet Member:', 'Cllr Alison Treeby, Portfolio Holder for Skills and Communities'), ('Wards affected:', 'All'), ('Classification:', 'Public'),
        ('Recommendations:', ['1. That the Committee examines progress on each of the seven recommendations.', '2. That the RAG status of each is assigned by the Chairman after the meeting.'])],
        source('11-monitoring.txt'), 'mon')
    html, recs, tables = blocks(RECOMMENDATIONS, 'rec', 'Progress at six months', 'Committee RAG status (to be completed by the Committee):')
    guidance, facts = paper(source('11-guidance.txt'), 'rag')
    yield made
    yield {'item': '11', 'section': 'Appendix A: Progress after six months', 'html': '<h1>Appendix A: Progress after Six Months</h1>' + html + guidance, 'recommendations': recs, 'tables': tables + facts.tables,
           'bookmark': (2, 'Appendix A: Progress after six months')}
    yield {'item': '11', 'section': 'Appendix B: Letter from the Principal', 'html': f'<div class="scanpage"><img class="scan" alt="" src="{picture(LETTER)}"></div>', 'scan': True, 'css': 'body{page:scan}',
           'bookmark': (2, 'Appendix B: Letter from the Principal')}

    text_html, _ = paper(source('12-programme.txt'), 'wp')
    html, truth, tables = programme(PROGRAMME, 'wp')
    yield {'item': '12', 'section': 'Work programme', 'html': f'<h1>{COMMITTEE}: Work Programme 2026/27</h1>' + text_html + html, 'work_programme': truth, 'tables': tables, 'stamp': 'Agenda Item 12',
           'bookmark': (1, '12 Work Programme 2026/27')}


PACK = {'name': '2026-09-10-communities-and-skills', 'title': f'Agenda pack: {COMMITTEE}, 10 September 2026', 'council': COUNCIL, 'meeting': meeting(DATE, '18:30'), 'items': ITEMS,
        'front': 'open', 'front_html': FRONT, 'front_pages': 4, 'labels': 'from front', 'front_bookmark': (1, 'Agenda'), 'papers': list(papers())}
PACK['make_front'] = lambda ranges: front(PACK, ranges)
QUESTION = [{'asker': 'Mr Leonard Astle', 'text': ITEMS[4]['purpose'][2], 'answer': None}]
PACK['questions'] = QUESTION
