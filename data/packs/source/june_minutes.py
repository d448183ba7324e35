# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes of Thursday 18 June 2026, the first meeting of the council year; they stand in the September pack."""
from people import pick

_PRESENT = pick('Cllr Marian Tolcroft', 'Cllr Idris Pennock', 'Cllr Kwame Asante-Boyle', 'Cllr Josephine Haddow OBE', 'Cllr Peter Lindqvist', 'Cllr Geraint Moss',
                'Cllr Mrs Beatrix Oram', 'Cllr Rowena Skeet', 'Cllr Dr Sunil Warrier')
_CO_OPTED = pick('Ms Yewande Balogun', 'Mr Declan Rafferty')
_GUESTS = [('Cllr Alison Treeby', 'Portfolio Holder for Skills and Communities'), ('Ms Anneliese Roper', 'Chief Executive, Aldmere Voluntary Action')]
_OFFICERS = [('Dr H Astbury', 'Director of Communities'), ('R Calloway', 'Scrutiny Officer'), ('S Ember', 'Performance and Insight Manager'), ('P Nandakumar', 'Head of Libraries and Archives'),
             ('B Osei', 'Democratic Services Officer'), ('G Polwhele', 'Head of Adult Learning and Skills')]
_list = lambda some: ', '.join(f'{n} ({r})' if r else n for n, r in some[:-1]) + ' and ' + (f'{some[-1][0]} ({some[-1][1]})' if some[-1][1] else some[-1][0])
_names = lambda some: ', '.join(n for n, _ in some[:-1]) + ' and ' + some[-1][0]

JUNE = {
    'date': '2026-06-18', 'start': '18:30', 'end': '20:47', 'present': _PRESENT, 'co_opted': _CO_OPTED, 'attending': _GUESTS + _OFFICERS,
    'apologies': ['Cllr Nadia Farouk', 'Cllr Tobias Marchbank', 'Mrs Ottilie Crane'],
    'declarations': [{'member': 'Cllr Mrs Beatrix Oram', 'text': 'is a trustee of Aldmere Voluntary Action'},
                     {'member': 'Cllr Geraint Moss', 'text': 'rents a workshop in the Dye Works, Brackholt'}],
    'head_html': f'''<div class="crest">Aldmere Borough Council</div>
<p><b>MINUTES OF THE MEETING OF THE COMMUNITIES AND SKILLS SCRUTINY COMMITTEE HELD ON THURSDAY 18 JUNE 2026 IN THE WHARF ROOM, TOWN HALL, ALDMERE, COMMENCING AT 6.30 PM AND CONCLUDING AT 8.47 PM</b></p>
<p><b>MEMBERS PRESENT</b></p><p>{_list(_PRESENT)}</p>
<p><b>CO-OPTED MEMBERS PRESENT</b></p><p>{_names(_CO_OPTED)}</p>
<p><b>GUESTS</b></p><p>{_list(_GUESTS)}</p>
<p><b>OFFICERS</b></p><p>{_list(_OFFICERS)}</p>''',
    'items': [
        ('1', 'APOLOGIES FOR ABSENCE AND SUBSTITUTIONS', '1', '''
Apologies were received from Cllr Nadia Farouk, Cllr Tobias Marchbank and Mrs Ottilie Crane. There were no substitutions.'''),
        ('2', 'DECLARATIONS OF INTEREST', '2', '''
The following interests were declared:
- Cllr Mrs Beatrix Oram is a trustee of Aldmere Voluntary Action.
- Cllr Geraint Moss rents a workshop in the Dye Works, Brackholt.
Neither was a disclosable pecuniary interest, and both members stayed for the whole of the meeting.'''),
        ('3', 'MINUTES OF THE PREVIOUS MEETING', '3', '''
RESOLVED that the minutes of the meeting held on 19 March 2026 be confirmed as a correct record.'''),
        ('4', 'ACTION LOG', '4', '''
Members went through the log. Nine actions that were complete were closed. Cllr Skeet said that action 32, on travel costs, had now been open for two meetings, and asked that the update should say what stood in the way and not only that work was going on.
RESOLVED that actions 22 to 30 be closed.'''),
        ('5', 'PUBLIC QUESTIONS', '5', '''
One question had been received. Mr James Ellwood asked why a wheelchair user had to be pushed up the ramp at Castle Hythe Library when the building had been refitted only two years before.
The Head of Libraries and Archives replied that the refit had been of the inside only. The ramp belonged to the 1971 building and had not been measured. She agreed that it was steep and would have it surveyed.
Mr Ellwood asked, as a supplementary question, whether the results would be made public. The Head of Libraries and Archives said that they would.
ACTION: Priya Nandakumar | to write to Mr Ellwood with the result of the survey of the ramp.'''),
        ('6', "CHAIRMAN'S ANNOUNCEMENTS", '6', '''
The Chairman welcomed Cllr Lindqvist and Ms Balogun to their first meeting. She reported that the Executive had answered the review of young people's routes into work within the two months that the law allows, which had not been the case with the two reviews before it. Five of the seven recommendations had been accepted in full.
She had also asked Democratic Services to look at the form of the agenda, since several members found it hard to see on the front sheet where one item ended and the next began. A new form would be tried in the autumn.'''),
        ('7', 'VOLUNTEERING AND COMMUNITY CENTRES', '7', '''
The Chief Executive of Aldmere Voluntary Action gave a talk on the state of volunteering in the borough. A survey of 240 groups in the spring had found that three in five had fewer volunteers than in 2019, and that the average age of a group's treasurer was 68. What groups wanted from the Council was, in the main, not money. It was one person to ring, a quicker check of criminal records, and some certainty about their buildings.
In answer to members' questions, these points were made:
- Eleven of the fourteen community centres are let to the groups that run them. Several of the leases are coming to an end together, because they were all granted in 2004 and 2005.
- A centre cannot apply to most charitable funds unless it holds a lease with at least ten years to run. Two had lost grants for this reason in the past year.
- Volunteers who help in a library, at a lunch club and at a school need three separate checks. The Director of Communities thought that one could be made to serve for all, but would need advice.
- The Portfolio Holder said that the Council did not mean to sell any centre, and that she would say so in writing if it would help.
The Committee was concerned about the number of leases and asked to see them set out.
ACTION: Dr Helen Astbury | to provide a list of leases of community centres that end before 2029, with the stage that talks on each have reached.
ACTION: Michelle Fairweather / Owen Tarrant | to agree on one point of contact for checks on volunteers and to tell groups who it is.
RESOLVED:
a) that the presentation be noted with thanks; and
b) that the Portfolio Holder be asked to write to all fourteen centres on the Council's intentions.'''),
        ('8', 'SUMMER READING AND HOLIDAY ACTIVITIES', '8', '''
The Head of Libraries and Archives described the summer programme. It would be free for all children for the first time, paid for from the savings on a national contract. Places would be held back until the last week of June for children who receive free school meals.
Members asked how the service would know whether those children came. They were told that families would be asked at enrolment, and need not answer. Dr Warrier said that this was likely to give a figure that nobody could rely on, and suggested comparing postcodes with those of the schools concerned.
The age of children who may be left at an activity was discussed at some length. It would stay at eight.
ACTION: Priya Nandakumar | to share the evaluation of the summer programme, with an estimate of how many of the children receive free school meals.
AGREED that the Committee should receive the evaluation by correspondence and decide then whether to discuss it.'''),
        ('9', 'QUARTERLY PERFORMANCE: QUARTER 4 OF 2025/26', '9', '''
The Performance and Insight Manager introduced the report. Members settled the set of indicators that they would watch in 2026/27. There would be 26 of them, eight fewer than before.
Cllr Haddow asked that no percentage should be printed without the number of people behind it. A fall from 80 to 60 per cent meant little if there were five of them.
Action: Stuart Ember | to add the number behind each percentage from the next quarter, where it is below 500.
Cllr Pennock asked why so few apprentices had started in Saltbeck, where there were more employers of a suitable size than anywhere else. The Head of Adult Learning and Skills thought that bus times had a good deal to do with it, but had no figures with him.
Action: Graham Polwhele | to supply a note on apprenticeship starts in Saltbeck over three years, with his view of the reasons.
RESOLVED that performance in the quarter, and the indicators for 2026/27, be noted.'''),
        ('10', 'WORK PROGRAMME 2026/27', '10', '''
Members had been asked for topics in April and had sent in nineteen. The Scrutiny Officer had scored them with the Chairman and Vice-Chairman by three tests: whether the matter touched many residents or touched a few of them hard, whether the Committee could change anything, and whether nobody else was looking at it already.
Some members wished to see the scores of the topics that had not been chosen. The Chairman saw no reason why they should not.
ACTION: Ruth Calloway | to circulate the scores of all nineteen topics.
AGREED:
i. that the work programme be adopted;
ii. that a review of loneliness be undertaken in the second half of the year; and
iii. that the November meeting be kept for community safety and leisure.'''),
        ('11', 'DATE OF NEXT MEETING', '11', '''
The next meeting would be held on Thursday 10 September 2026 at 6.30 pm in the Wharf Room, Town Hall.'''),
    ]}
