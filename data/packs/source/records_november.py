# SPDX-License-Identifier: GPL-3.0-or-later
"""The November pack's action log (it goes on from September's), monitored recommendations, work programme, questions and prices."""
from records_september import LOG as SEPTEMBER_LOG

_UPDATES = {
    '32': 'The combined authority’s shadow team replied on 29 October. Its transition fund may pay for a pilot of up to £30,000 if the Council finds as much again. The Director will put a proposal for 200 cards to the Executive on 1 December. See also action 52.',
    '34': '**Complete.** Figures for the first two quarters are in Table 4 of the report at item 7.',
    '36': 'The contractor’s corrected plan was received on 3 November, too late to be checked before these papers were printed. It will be sent out as a supplement, with a covering letter, as Appendix C to item 8. Officers have asked the contractor to explain in person why it took eight months.',
    '39': '**Complete.** List of nine leases circulated to members on 21 September 2026.',
    '40': '**Complete.** Letter sent to 212 groups on 28 September 2026.',
    '41': '**Complete.** Evaluation circulated 16 October 2026. Of 3,870 children, an estimated 1,120 to 1,260 receive free school meals. No member asked for it to be discussed.',
    '43': '**Complete.** Note circulated 2 October 2026. Starts in Saltbeck fell from 31 to 19 in three years; the first bus reaches the port at 7.52 am and most shifts begin at 7.30.',
}
_CARRIED = [(n, d, i, a, _UPDATES[n]) for n, d, i, a, u in SEPTEMBER_LOG if not u.startswith('**Complete')]

LOG = _CARRIED + [
    ('45', '2026-09-10', 'Public Questions', 'Priya Nandakumar to publish the survey of access to the three branches', '**Complete.** Published with the Executive’s papers on 26 October 2026.'),
    ('46', '2026-09-10', 'Adult Learning and Skills', 'Graham Polwhele to break down by ward and by age the learners who do not complete a course', 'The figures by age are ready. Those by ward have to be put together by hand for two of the sites and will be sent with them by the end of November.'),
    ('47', '2026-09-10', 'Adult Learning and Skills', 'GP/SE to issue a corrected Table 2, and to see that totals are checked before papers are sent out', 'Corrected table issued 14 September 2026. Democratic Services has agreed that the author of each report should certify, when sending it in, that every total has been added up again by a second person; the cover sheet will have a line for it from January. The Performance and Insight team has offered to check tables of more than ten rows if it is given them two days before the papers are printed, and will say in March how many faults it found.'),
    ('48', '2026-09-10', 'Library Self-Service Hours', 'Priya Nandakumar to work out the cost of each visit in self-service hours with the cost of fitting out spread over ten years', '**Complete.** £1.34 a visit, as against 99p without the cost of fitting out. Note circulated 2 October 2026.'),
    ('49', '2026-09-10', 'Library Self-Service Hours', 'Ruth Calloway to arrange for members to visit Netherwade Library in self-service hours', 'Visit arranged for 6.30 pm on Tuesday 17 November. Six members have said that they will come.'),
    ('50', '2026-09-10', 'Small Community Grants', 'Michelle Fairweather to list by ward the applications that did not succeed, with the reasons given', 'In hand. The panel’s notes for the first of its four meetings cannot be found and are being put together again from letters.'),
    ('51', '2026-09-10', 'Quarterly Performance', 'Stuart Ember to mark each indicator to show whether higher or lower is better', 'Will be done from quarter 3. To change the table in the middle of the half-year would have made it hard to compare.'),
    ('52', '2026-09-10', 'Routes into Work', 'Dr Helen Astbury to name the date by which the travel bursary will be decided', '**Complete.** 1 December 2026.'),
    ('53', '2026-09-10', 'Work Programme', 'Ruth Calloway to draft a scope for the review of loneliness and send it to members', '**Complete.** Sent 9 October 2026. Comments received from five members.'),
]

RECOMMENDATIONS = [
    {'number': '1', 'text': 'That the Council publishes one list of all rooms that the public may hire, with prices and with what a wheelchair user will find there.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Dr Helen Astbury', 'action_by': 'April 2026', 'response': 'Accepted. The list will be on the website, and on paper in libraries.',
     'progress': 'Published 20 April 2026 with 83 rooms. Checked and added to in September; there are now 91. The paper list was printed once and has not been brought up to date.', 'rag': 'Green'},
    {'number': '2', 'text': 'That no lease of a community building is allowed to run out without an offer in writing six months before.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Piers Hallam, Head of Property', 'action_by': 'December 2025', 'response': 'Accepted in full.',
     'progress': 'A diary of leases has been set up. Two leases have ended since; in both cases the offer was made, seven and nine months before.', 'rag': 'Green'},
    {'number': '3', 'text': 'That each building has a named officer whom the people who run it can ring.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Dr Helen Astbury', 'action_by': 'March 2026', 'response': 'Accepted.',
     'progress': 'Fourteen buildings have a named officer. Three of those officers have since left, and groups were not told who had taken over.', 'rag': 'Amber'},
    {'number': '4', 'text': 'That fire, gas and water checks are made by the Council for all fourteen buildings, and charged for at cost.',
     'lead_member': 'Cllr Martin Goss', 'lead_officer': 'Piers Hallam, Head of Property', 'action_by': 'April 2026', 'response': 'Accepted in part. Checks will be offered; groups may make their own arrangements if they wish.',
     'progress': 'Nine groups have taken up the offer. Checks are up to date in all nine and in three of the other five.', 'rag': ''},
    {'number': '5', 'text': 'That groups which have run a building well for ten years are offered a lease of 25.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Piers Hallam, Head of Property', 'action_by': 'October 2026', 'response': 'Accepted in part, subject to the Executive’s agreement in each case.',
     'progress': 'A report on three groups is to go to the Executive on 1 December. None has been granted so far.', 'rag': 'Red'},
    {'number': '6', 'text': 'That the Council’s own services look first to community buildings when they need a room.',
     'lead_member': 'Cllr Martin Goss', 'lead_officer': 'Dr Helen Astbury', 'action_by': 'January 2026', 'response': 'Accepted.',
     'progress': 'Council services hired community buildings for 1,212 hours in the six months to September, against 640 in the same months of 2025. Adult learning accounts for most of the rise.', 'rag': 'Green'},
    {'number': '7', 'text': 'That young people are found a place of their own in Netherwade on at least two evenings a week.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Lorna Whitcombe', 'action_by': 'September 2026', 'response': 'Accepted, if volunteers can be found.',
     'progress': 'A club opened at the Parade on 9 October, on Fridays only. Twenty-two came on the first night. A second evening needs two more leaders, who are being trained.', 'rag': ''},
    {'number': '8', 'text': 'That the future of Brackholt Community Centre is settled, in public, within a year.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Piers Hallam, Head of Property', 'action_by': 'October 2026', 'response': 'Accepted.',
     'progress': 'Terms of a new lease were considered by the Committee in September in private session. Talks go on with two parties. The year is up.', 'rag': ''},
]

PROGRAMME = [
    ('10 September 2026', 'Adult Learning: Annual Report', 'To examine results and to comment on priorities', ['Graham Polwhele', 'Dr Helen Astbury'], []),
    ('', 'Library Self-Service Hours', 'To influence the Executive’s decision on the trial', ['Priya Nandakumar'], ['Library users’ group']),
    ('', 'Small Community Grants', 'To note awards and to draw lessons', ['Michelle Fairweather'], []),
    ('', 'Routes into Work: six-month monitoring', 'To examine progress and to arrange for RAG status', ['Dr Helen Astbury', 'Lewis Quarmby'], ['Aldmere Sixth Form and Technical College']),
    ('12 November 2026', 'Community Safety Partnership', 'To carry out the yearly scrutiny of the partnership that the law requires', ['Lorna Whitcombe'], ['Orre Valley Police', 'Health board']),
    ('', 'Leisure Contract', 'To test the contractor’s performance, its energy plan and its prices', ['Owen Tarrant'], ['Vantro Leisure']),
    ('', 'Community Buildings: twelve-month monitoring', 'To examine progress on the review of 2025', ['Dr Helen Astbury', 'Piers Hallam'], []),
    ('1 and 15 December 2026', 'Review of loneliness: evidence', 'Two meetings of the review group in public, the first on young people and the second on old', ['Ruth Calloway'], ['Youth council', 'Aldmere Voluntary Action', 'Two family doctors']),
    ('21 January 2027', 'Budget 2027/28', 'To comment on proposals for the services in the Committee’s remit', ['Director of Finance'], ['All portfolio holders']),
    ('', 'Community Grants: rooms in place of money', 'To consider the Portfolio Holder’s reply', ['Michelle Fairweather'], []),
    ('18 March 2027', 'Adult Learning: first term', 'To see whether waits for English classes have become shorter', ['Graham Polwhele'], []),
    ('', 'School Attendance', 'To consider why absence has not returned to its level before 2020', ['Head of Education'], ['Two head teachers']),
    ('', 'Routes into Work: twelve-month monitoring', 'To assign final RAG status', ['Dr Helen Astbury'], []),
    ('', 'Review of loneliness: report', 'To agree the review group’s report and its recommendations', ['Ruth Calloway'], []),
    ('To be arranged', 'Combined authority', 'To consider what will become of the skills budget', ['Dr Helen Astbury'], []),
]

QUESTIONS = [
    ('Mrs Odile Farrant', 'Saltbeck', 'My son is on the list for swimming lessons at Saltbeck Arena and has been for fourteen months. Children who joined the list after him are in the water. How are places given out, and who checks?',
     'Cllr Martin Goss, Portfolio Holder for Culture and Leisure',
     ['Places are meant to be given in the order in which children join the list for their age and ability, and brothers and sisters of children who are already in a class go first. Because of the last rule a child may be passed several times.',
      'Nobody outside the company has checked the list until now. Following this question the Council’s leisure contracts manager did so on 30 October. He found that 11 of the 90 places given at Saltbeck since June were out of order and could not be accounted for. The contractor has been told to offer places to the children who were passed over, and your son is one of them. I am sorry.']),
    ('Mr Haruki Benn', 'Town Quay', 'The wardens have made more difference to the quay than anything else in the twenty years I have lived there. Why does the Council wait until the money has nearly gone before it asks anybody whether they should be kept?',
     'Cllr Fatima Rahmani, Portfolio Holder for Finance and Community Safety',
     ['The grant was for three years and we knew when it would end. It is fair to say that we hoped for another and planned as though we should get it.',
      'The partnership will decide in January between the wardens and the youth outreach team. It will have this Committee’s advice before it does, and I shall see that it has your question too.']),
]

# Activity, whether protected, price now and price proposed, in pence.
_PRICES = '''Swimming|Adult swim|y|540|550
Swimming|Junior swim|y|290|295
Swimming|Over 65 swim|y|330|335
Swimming|Family of four|y|1420|1450
Swimming|Book of ten swims, adult||4590|4750
Swimming|Book of ten swims, over 65||2800|2895
Swimming|Adult with low-income card|y|215|220
Swimming|Junior with low-income card|y|100|100
Swimming|Aqua aerobics||690|715
Swimming|Parent and baby session||610|630
Swimming|Lane swim before 8 am||495|515
Lessons|Swimming lesson, junior, group|y|715|735
Lessons|Swimming lesson, adult, group||880|910
Lessons|Swimming lesson, one to one||2650|2750
Lessons|Gymnastics, under 8||640|660
Lessons|Gymnastics, 8 and over||690|715
Lessons|Trampoline||705|730
Lessons|Badminton coaching, junior||560|580
Dry sports|Badminton court, peak||1180|1220
Dry sports|Badminton court, off peak||860|890
Dry sports|Squash court, 40 minutes||970|1000
Dry sports|Table tennis, an hour||620|640
Dry sports|Five-a-side pitch, peak||4850|5000
Dry sports|Five-a-side pitch, junior club|y|2600|2650
Dry sports|Sports hall, an hour||5600|5800
Dry sports|Sports hall, school or charity|y|3400|3470
Dry sports|Climbing wall, adult||1150|1190
Dry sports|Climbing wall, junior||780|805
Gymnasium|Single visit||895|925
Gymnasium|Single visit, over 65|y|520|530
Gymnasium|Introduction||2200|2250
Gymnasium|Exercise on prescription|y|300|300
Classes|Circuit training||740|765
Classes|Yoga||760|785
Classes|Gentle exercise, over 65|y|410|420
Classes|Indoor cycling||775|800
Classes|Dance for dementia|y|250|250
Membership|All centres, monthly||3950|4095
Membership|One centre, monthly||3150|3260
Membership|Junior, monthly|y|1750|1785
Membership|Over 65, monthly|y|2450|2500
Membership|Low-income card, yearly|y|500|500
Membership|Joining fee||2500|2500
Other|Locker||50|50
Other|Equipment hire||320|330
Other|Birthday party, twenty children||17500|18100'''


def prices():
    out, last = ['Kind | Activity | From January 2026 | From January 2027 | Rise'], None
    for line in _PRICES.split('\n'):
        kind, activity, protected, now, then = line.split('|')
        now, then = int(now), int(then)
        rise = f'{(then - now) / now * 100:.1f}%' if then != now else '–'
        out.append(f'{kind if kind != last else ""} | {activity}{"†" if protected else ""} | £{now / 100:.2f} | £{then / 100:.2f} | {rise}')
        last = kind
    return '\n'.join(out)
