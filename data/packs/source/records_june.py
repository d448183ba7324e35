# SPDX-License-Identifier: GPL-3.0-or-later
"""The June pack's action log and the work programme that it proposes."""
from records_september import LOG as SEPTEMBER_LOG

_UPDATES = {
    '31': 'Published 30 January 2026 and sent to eleven schools and the college. Of the two training providers named in the report, one has moved and its address is being sought.',
    '32': 'Talks with the bus company and with neighbouring councils are going on.',
    '33': 'Comparison of six councils circulated on 24 February 2026. Left open in March so that the fees for 2026/27 may be added; four councils have set theirs.',
    '34': 'The provider has begun to keep a list for each age. There will be figures from April on, and they will be given in the community safety report in November.',
    '35': 'Held on 14 May 2026; eight members came. The note of it is with the provider, who has still to agree that nobody can be recognised in it.',
    '36': 'The contractor’s first draft arrived on 5 June. Officers are adding it up.',
    '37': 'The contractor has put lane times on its website since 1 May 2026. Those for Castle Hythe are missing, since the pool has only just been opened again.',
}
_OLD = [
    ('22', '2025-09-11', 'Adult Learning', 'Graham Polwhele to tell members what a place on a mathematics course costs', '**Complete.** £412 a place in 2024/25. Note circulated 3 October 2025.'),
    ('23', '2025-09-11', 'Small Community Grants', 'Michelle Fairweather to list all awards in the next report', '**Complete.** The report in September 2026 will list them.'),
    ('24', '2025-09-11', 'Quarterly Performance', 'Stuart Ember to mark the figures that are estimates', '**Complete.** Done from quarter 2 of 2025/26.'),
    ('25', '2025-11-13', 'Community Safety Partnership', 'Lorna Whitcombe to ask the landlord to mend the camera at the old bus station', '**Complete.** Mended 8 December 2025.'),
    ('26', '2025-11-13', 'Open Doors', 'Piers Hallam to give the area of each of the fourteen community centres', '**Complete.** Circulated 2 December 2025.'),
    ('27', '2025-11-13', 'Open Doors', 'Ruth Calloway to thank the groups that gave evidence', '**Complete.** Letters sent 21 November 2025.'),
    ('28', '2026-01-22', 'Budget 2026/27', 'Stuart Ember to set out spending on each service as the Committee sees it and not by cost centre', '**Complete.** See Appendix B to item 9.'),
    ('29', '2026-01-22', 'Budget 2026/27', 'Dr Helen Astbury to say how many people use the stalls that the Council lets in the street market', '**Complete.** Seven traders. The stalls were given up on 31 March 2026.'),
    ('30', '2026-01-22', 'Routes into Work', 'Lewis Quarmby to give the number of apprentices who live in the borough', '**Complete.** 61 of 84. Circulated 11 February 2026.'),
]
LOG = _OLD + [(n, d, i, a, _UPDATES[n]) for n, d, i, a, _ in SEPTEMBER_LOG if n in _UPDATES]

PROGRAMME = [
    ('18 June 2026', 'Volunteering and Community Centres', 'To hear from the voluntary sector about its buildings and its volunteers', ['Dr Helen Astbury'], ['Aldmere Voluntary Action']),
    ('', 'Summer Reading and Holiday Activities', 'To comment on plans for the summer', ['Priya Nandakumar'], []),
    ('', 'Quarterly Performance: Quarter 4', 'To choose the indicators for the year', ['Stuart Ember'], []),
    ('10 September 2026', 'Adult Learning: Annual Report', 'To examine results and to comment on priorities', ['Graham Polwhele', 'Dr Helen Astbury'], []),
    ('', 'Library Self-Service Hours', 'To influence the Executive’s decision on the trial', ['Priya Nandakumar'], ['Library users’ group']),
    ('', 'Small Community Grants', 'To note awards and to draw lessons', ['Michelle Fairweather'], []),
    ('', 'Routes into Work: six-month monitoring', 'To examine progress and to arrange for RAG status', ['Dr Helen Astbury', 'Lewis Quarmby'], ['Aldmere Sixth Form and Technical College']),
    ('12 November 2026', 'Community Safety Partnership', 'To carry out the yearly scrutiny of the partnership that the law requires', ['Lorna Whitcombe'], ['Orre Valley Police']),
    ('', 'Leisure Contract', 'To test the contractor’s performance, its energy plan and its prices', ['Owen Tarrant'], ['The leisure contractor']),
    ('', 'Community Buildings: twelve-month monitoring', 'To examine progress on the review of 2025', ['Dr Helen Astbury'], []),
    ('21 January 2027', 'Budget 2027/28', 'To comment on proposals for the services in the Committee’s remit', ['Director of Finance'], ['All portfolio holders']),
    ('', 'School Attendance', 'To consider why absence has not returned to its level before 2020', ['Head of Education'], []),
    ('18 March 2027', 'Routes into Work: twelve-month monitoring', 'To assign final RAG status', ['Dr Helen Astbury'], []),
    ('To be arranged', 'Loneliness', 'To consider whether the Committee should undertake a review', ['Ruth Calloway'], []),
    ('', 'Combined authority', 'To consider what will become of the skills budget', ['Dr Helen Astbury'], []),
]
