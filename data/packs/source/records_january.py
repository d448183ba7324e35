# SPDX-License-Identifier: GPL-3.0-or-later
"""The January pack's action log (it goes on from November's), public question and work programme."""
from records_november import LOG as NOVEMBER_LOG

_UPDATES = {
    '32': '**Complete.** The Executive agreed on 1 December 2026 to a pilot of 200 cards, to begin in April. The transition fund pays £30,000 and the Council’s reserve as much again.',
    '36': 'The plan was considered in November. It stays open until its costs have been tested: see action 58.',
    '46': '**Complete.** Figures by age and by ward circulated on 27 November 2026. Learners aged 19 to 24 in Netherwade are the least likely to complete a course.',
    '47': 'Reports for this meeting carry the name of the person who added up their totals. The Performance and Insight team checked nine tables and found two faults, both of which were mended. A third was found when the pack was already with the printer: the total for 2027/28 in Table 2 of the report at item 7 is £4,500 too large. It will be corrected at the meeting. The team will report on the whole year in March.',
    '49': '**Complete.** Six members visited Netherwade Library on 17 November 2026. A note of what they saw has been sent to all members.',
    '50': '**Complete.** See Table 6 of the report at item 9.',
    '51': '**Complete.** See item 10.',
}
LOG = [(n, d, i, a, _UPDATES[n]) for n, d, i, a, _ in NOVEMBER_LOG if n in _UPDATES] + [
    ('54', '2026-11-12', 'Public Questions', 'Owen Tarrant to check the lists for swimming lessons at the other pools and to say how many places were given out of order', '**Complete.** Four of 212 places since June were out of order at Aldmere Baths and none of 97 at Castle Hythe. The rule on brothers and sisters is to be changed from April.'),
    ('55', '2026-11-12', 'Community Safety Partnership', 'Lorna Whitcombe to send members the shorter list of measures when the partnership has agreed on it', 'The partnership meets on 27 January 2027.'),
    ('56', '2026-11-12', 'Community Safety Partnership', 'Dr Amara Nwosu to name the nurse whom a housing officer may ring', '**Complete.** Named on 30 November 2026. She had eleven calls in her first three weeks.'),
    ('57', '2026-11-12', 'Leisure Contract', 'Owen Tarrant to publish the deductions from the contractor’s fee each quarter', 'Those for July to September were published on 4 January 2027. The contractor has asked that sums in dispute should be left out, and legal advice is awaited.'),
    ('58', '2026-11-12', 'Leisure Contract', 'OT to have the costs in the energy plan tested by somebody who does not work for the contractor', 'An engineer has been appointed and will visit all five centres in February.'),
    ('59', '2026-11-12', 'Quarterly Performance', 'Stuart Ember to tell members when a figure that they have been given is changed afterwards, and why', '**Complete.** See paragraph 1.4 of the report at item 10. It will be done in each report from now on.'),
    ('60', '2026-11-12', 'Open Doors', 'Dr Helen Astbury to tell each group who its named officer now is', '**Complete.** Letters sent to fourteen groups on 7 December 2026. Two came back because the group’s secretary had changed.'),
    ('61', '2026-11-12', 'Open Doors', 'Ruth Calloway to ask for the results of inspections of community premises since April', '**Complete.** See item 8.'),
    ('62', '2026-11-12', 'Work Programme', 'Ruth Calloway to ask the Director of Finance for budget monitoring at months 6 and 9 in the form in which the Committee had the outturn in June', '**Complete.** See item 7.'),
]

QUESTIONS = [
    ('Mr Gwilym Sayle', 'Orrelby', 'The library van comes to Orrelby on alternate Tuesdays at eleven. The draft budget has one van in place of two. Will it still come?',
     'Cllr Martin Goss, Portfolio Holder for Culture and Leisure',
     ['Yes, but not so often. With one van each village would be visited every third week in place of every second. Villages that have a shelf of library books in the hall would be visited every sixth week.',
      'No decision has been made. The Executive will have this Committee’s advice when it meets on 9 February.']),
]

PROGRAMME = [
    ('12 November 2026', 'Community Safety Partnership', 'To carry out the yearly scrutiny of the partnership that the law requires', ['Lorna Whitcombe'], ['Orre Valley Police', 'Health board']),
    ('', 'Leisure Contract', 'To test the contractor’s performance, its energy plan and its prices', ['Owen Tarrant'], ['Vantro Leisure']),
    ('', 'Community Buildings: twelve-month monitoring', 'To examine progress on the review of 2025', ['Dr Helen Astbury', 'Piers Hallam'], []),
    ('21 January 2027', 'Budget 2027/28', 'To comment on proposals for the services in the Committee’s remit', ['Marguerite Iveson'], ['All portfolio holders']),
    ('', 'Inspections of community premises', 'To see what inspectors find in halls and kitchens', ['Idwal Perrin'], []),
    ('', 'Community Grants: rooms in place of money', 'To consider the Portfolio Holder’s reply', ['Michelle Fairweather'], []),
    ('18 March 2027', 'Adult Learning: first term', 'To see whether waits for English classes have become shorter', ['Graham Polwhele'], []),
    ('', 'School Attendance', 'To consider why absence has not returned to its level before 2020', ['Head of Education'], ['Two head teachers']),
    ('', 'Leisure Contract: energy plan', 'To consider the plan when its costs have been tested', ['Owen Tarrant'], ['Vantro Leisure']),
    ('', 'Routes into Work: twelve-month monitoring', 'To assign final RAG status', ['Dr Helen Astbury'], ['Aldmere Sixth Form and Technical College']),
    ('', 'Review of loneliness: report', 'To agree the review group’s report and its recommendations', ['Ruth Calloway'], []),
    ('To be arranged', 'Combined authority', 'To consider what will become of the skills budget', ['Dr Helen Astbury'], []),
]
