# SPDX-License-Identifier: GPL-3.0-or-later
"""The September pack's action log, monitored recommendations, work programme and scanned letter."""

LOG = [
    ('31', '2026-01-22', 'Routes into Work', 'Ruth Calloway to publish the review group’s report and send it to every secondary school and college in the borough', '**Complete.** Published 30 January 2026. Sent to eleven schools, the college and the two training providers named in the report.'),
    ('32', '2026-01-22', 'Routes into Work', 'Dr Helen Astbury to find out what a travel bursary for trainees under 19 would cost, and to say which budget might bear it', 'The bus company has offered a flat fare of £1 a journey for holders of a trainee card, on condition that the Council guarantees at least 400 of them. The estimate is £46,000 to £61,000 a year. No budget has been found. The Director has asked the combined authority’s shadow team whether its transition fund might pay for a pilot and expects an answer before the end of October; she will not put a proposal to the Executive without one.'),
    ('33', '2026-01-22', 'Adult Learning', 'GP to compare the fees of neighbouring councils', '**Complete.** Comparison of six councils circulated on 24 February 2026. Aldmere’s fees are the second lowest.'),
    ('34', '2026-03-19', 'Domestic Abuse Service', 'Lorna Whitcombe to report on waiting times for children’s counselling, by age', 'Figures for the first two quarters will be included in the community safety report in November.'),
    ('35', '2026-03-19', 'Domestic Abuse Service', 'LW/RC to arrange a confidential briefing for members with the provider', '**Complete.** Held on 14 May 2026; eight members came.'),
    ('36', '2026-03-19', 'Leisure Contract', 'Owen Tarrant to provide the contractor’s plan for energy, with the savings expected at each of the five centres and the year in which each is to be made', 'Contractor’s first draft was returned to it in June because the savings did not add up to the total. A corrected plan was promised for July and has not arrived.'),
    ('37', '2026-03-19', 'Leisure Contract', 'OT to ask the contractor to publish lane times for swimmers at all pools a month ahead', '**Complete.** Lane times have been on the contractor’s website since 1 May 2026.'),
    ('38', '2026-06-18', 'Public Questions', 'Priya Nandakumar to write to Mr Ellwood with the result of the survey of the ramp at Castle Hythe Library', '**Complete.** Letter sent 17 August 2026 and published on the Committee’s page. The gradient is 1 in 11. See also paragraph 6.3 of the report at item 8.'),
    ('39', '2026-06-18', 'Volunteering and Community Centres', 'Dr Helen Astbury to provide a list of leases of community centres that end before 2029, with the stage that talks on each have reached', 'Nine leases fall within the period. For five of them terms have been agreed and are with the solicitors. For three, the group has asked for a longer term than officers may grant without a decision by the Executive, and a report is being written. The last is Brackholt, which is the subject of item 14. The full list will be circulated when the groups have been told what it will say about them, which should be by the middle of September.'),
    ('40', '2026-06-18', 'Volunteering and Community Centres', 'Michelle Fairweather / Owen Tarrant to agree on one point of contact for checks on volunteers and to tell groups who it is', 'Agreed that the Community Grants Officer will be the point of contact from 1 October. A letter to groups is in draft.'),
    ('41', '2026-06-18', 'Summer Reading and Holiday Activities', 'Priya Nandakumar to share the evaluation of the summer programme, with an estimate of how many of the children receive free school meals', 'The programme ended on 29 August. The evaluation will be sent to members in October.'),
    ('42', '2026-06-18', 'Quarterly Performance', 'Stuart Ember to add the number behind each percentage from the next quarter, where it is below 500', '**Complete.** See item 10.'),
    ('43', '2026-06-18', 'Quarterly Performance', 'Graham Polwhele to supply a note on apprenticeship starts in Saltbeck over three years, with his view of the reasons', 'Note delayed. The national data for the third year was published on 20 August and is being checked.'),
    ('44', '2026-06-18', 'Work Programme', 'Ruth Calloway to circulate the scores of all nineteen topics', '**Complete.** Circulated 22 June 2026.'),
]

RECOMMENDATIONS = [
    {'number': '1', 'text': 'That every young person who leaves a secondary school in the borough without a confirmed place is telephoned by a named adviser within ten working days, and again after a month.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Graham Polwhele', 'action_by': 'September 2026',
     'response': 'Accepted. Two advisers will be moved from the careers team for the months of August to October.',
     'progress': 'The advisers began on 17 August. By the end of that month they had reached 88 of the 119 young people on the list. Nineteen had changed their number and will be visited at home. The second round of calls starts on 14 September.'},
    {'number': '2', 'text': 'That the Council’s own apprenticeships are advertised in one place, in plain words, with the wage and the nearest bus stop.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Lewis Quarmby', 'action_by': 'May 2026',
     'response': 'Accepted. A page will be made on the Council’s website.',
     'progress': 'The page opened on 11 May. It has been read 6,240 times. Applications for the summer intake rose from 71 to 134, and seven in ten applicants said that they had first heard of the post there.'},
    {'number': '3', 'text': 'That contracts worth more than £500,000 a year require the contractor to take on apprentices in proportion to its staff in the borough.',
     'lead_member': 'Cllr Fatima Rahmani, Portfolio Holder for Finance and Community Safety', 'lead_officer': 'Delia Strand, Head of Procurement', 'action_by': 'April 2026 for new contracts',
     'response': 'Accepted in part. The requirement will be made in new contracts. Existing ones cannot be changed without the contractor’s consent.',
     'progress': 'Two contracts have been let since April and both contain the clause. Of the nine existing contractors that were asked, four have agreed to it, two have refused and three have not answered. The leisure contractor is one of the three.'},
    {'number': '4', 'text': 'That a travel bursary is offered to trainees under 19 who live more than two miles from their place of work or learning.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Dr Helen Astbury', 'action_by': 'To be confirmed',
     'response': 'Accepted in part, subject to money being found.',
     'progress': 'See action 32 on the action log. The cost is known and the bus company is willing. There is no budget.'},
    {'number': '5', 'text': 'That employers with fewer than twenty staff are given a single form and a single person to deal with when they take on a young person, whatever the scheme.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Lewis Quarmby', 'action_by': 'July 2026',
     'response': 'Accepted. The four forms in use will become one.',
     'progress': 'The single form has been in use since 6 July. It runs to three pages, where the four ran to seventeen. Thirty-one employers have used it. The single person is in post for two days a week only, and employers have remarked on that.'},
    {'number': '6', 'text': 'That work experience is arranged in the school holidays as well as in term, so that pupils need not miss lessons for it.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Graham Polwhele', 'action_by': 'Summer 2026',
     'response': 'Accepted. A trial will be held in July and August 2026 with the Council’s own services.',
     'progress': 'Forty-four pupils had a week each in eight services. Insurance for those under 16 proved harder than expected and kept out parks and highways. A short account by the pupils themselves is being printed.'},
    {'number': '7', 'text': 'That young people who have been through these services are asked every year what should change, and that their answer is published beside the Council’s reply.',
     'lead_member': 'Cllr Alison Treeby', 'lead_officer': 'Ruth Calloway', 'action_by': 'December 2026',
     'response': 'Accepted.', 'progress': 'Not due until December. The youth council has offered to run the meeting and has chosen Saturday 5 December.'},
]

PROGRAMME = [
    ('18 June 2026', 'Volunteering and Community Centres', 'To hear from the voluntary sector about its buildings and its volunteers', ['Dr Helen Astbury'], ['Aldmere Voluntary Action']),
    ('', 'Summer Reading and Holiday Activities', 'To comment on plans for the summer', ['Priya Nandakumar'], []),
    ('', 'Quarterly Performance: Quarter 4', 'To choose the indicators for the year', ['Stuart Ember'], []),
    ('10 September 2026', 'Adult Learning: Annual Report', 'To examine results and to comment on priorities', ['Graham Polwhele', 'Dr Helen Astbury'], []),
    ('', 'Library Self-Service Hours', 'To influence the Executive’s decision on the trial', ['Priya Nandakumar'], ['Library users’ group']),
    ('', 'Small Community Grants', 'To note awards and to draw lessons', ['Michelle Fairweather'], []),
    ('', 'Routes into Work: six-month monitoring', 'To examine progress and to arrange for RAG status', ['Dr Helen Astbury', 'Lewis Quarmby'], ['Aldmere Sixth Form and Technical College']),
    ('12 November 2026', 'Community Safety Partnership', 'To carry out the yearly scrutiny of the partnership that the law requires', ['Lorna Whitcombe'], ['Orre Valley Police', 'Probation Service']),
    ('', 'Leisure Contract', 'To test the contractor’s performance, its energy plan and its prices', ['Owen Tarrant'], ['The leisure contractor']),
    ('', 'Community Buildings: twelve-month monitoring', 'To examine progress on the review of 2025', ['Dr Helen Astbury'], []),
    ('21 January 2027', 'Budget 2027/28', 'To comment on proposals for the services in the Committee’s remit', ['Director of Finance'], ['All portfolio holders']),
    ('', 'School Attendance', 'To consider why absence has not returned to its level before 2020', ['Head of Education'], ['Two head teachers']),
    ('18 March 2027', 'Adult Learning: first term', 'To see whether waits for English classes have become shorter', ['Graham Polwhele'], []),
    ('', 'Routes into Work: twelve-month monitoring', 'To assign final RAG status', ['Dr Helen Astbury'], []),
    ('To be arranged', 'Review of loneliness', 'To settle a scope and begin', ['Ruth Calloway'], ['To be decided']),
    ('', 'Combined authority', 'To consider what will become of the skills budget', ['Dr Helen Astbury'], []),
]

LETTER = '''<div class="head"><h1>Aldmere Sixth Form and Technical College</h1>Foundry Lane, Aldmere AM2 9TT<br>01632 960177</div>
<p>Cllr Marian Tolcroft<br>Chairman, Communities and Skills Scrutiny Committee<br>Town Hall<br>Market Place<br>Aldmere AM4 7QD</p>
<p>24 August 2026</p><p>Dear Councillor Tolcroft</p>
<p><b>Young people's routes into work</b></p>
<p>Thank you for asking me to your meeting on 10 September. It is the evening on which we welcome our new students and I cannot be in two places, so I hope that a letter will do.</p>
<p>Your review said that the borough was good at starting young people off and poor at noticing when they stopped. That was true, and it is less true now. Since April the Council's advisers and my own staff have shared one list. When a student leaves us in the middle of a term I know that somebody will ring her within a fortnight, and until this year I could not have told you so.</p>
<p>Two things still trouble me. The first is the bus. A student who lives in Saltbeck spends £31 a week on fares if her placement is at the port. We have lost eleven students this year who gave that as their reason. I understand that everybody is in favour of a bursary and that nobody has the money for it.</p>
<p>The second is that the single form, which is excellent, comes with a person to ring on two days out of five. Small firms ring once.</p>
<p>I should be glad to come to your meeting in March.</p>
<p>Yours sincerely</p>{signature}<p>Carol Denholm<br>Principal</p>'''
