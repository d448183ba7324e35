# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes of Thursday 10 September 2026; they stand in the November pack. Items go on from those of June."""
from people import pick

_PRESENT = pick('Cllr Marian Tolcroft', 'Cllr Idris Pennock', 'Cllr Kwame Asante-Boyle', 'Cllr Nadia Farouk', 'Cllr Josephine Haddow OBE', 'Cllr Tobias Marchbank',
                'Cllr Geraint Moss', 'Cllr Mrs Beatrix Oram', 'Cllr Rowena Skeet', 'Cllr Dr Sunil Warrier')
_CO_OPTED = pick('Mrs Ottilie Crane', 'Mr Declan Rafferty')
_ATTENDING = [('Cllr Martin Goss', 'Portfolio Holder for Culture and Leisure'), ('Cllr Alison Treeby', 'Portfolio Holder for Skills and Communities'),
              ('Dr Helen Astbury', 'Director of Communities'), ('Ruth Calloway', 'Scrutiny Officer'), ('Stuart Ember', 'Performance and Insight Manager'),
              ('Michelle Fairweather', 'Community Grants Officer'), ('Priya Nandakumar', 'Head of Libraries and Archives'), ('Ben Osei', 'Democratic Services Officer'),
              ('Graham Polwhele', 'Head of Adult Learning and Skills')]
_VIRTUALLY = [('Lewis Quarmby', 'Apprenticeships Manager')]
_lines = lambda some: ''.join(f'<p class="one">{n}{f", {r}" if r else ""}</p>' for n, r in some)
_members = ', '.join(f'{n} ({r})' if r else n for n, r in _PRESENT)

SEPTEMBER = {
    'date': '2026-09-10', 'start': '18:31', 'end': '21:22', 'present': _PRESENT, 'co_opted': _CO_OPTED, 'attending': _ATTENDING + _VIRTUALLY,
    'apologies': ['Cllr Peter Lindqvist', 'Ms Yewande Balogun'],
    'declarations': [{'member': 'Cllr Nadia Farouk', 'text': 'is a governor of Aldmere Sixth Form and Technical College'},
                     {'member': 'Cllr Tobias Marchbank', 'text': 'is treasurer of Tillingford Brass, which received a grant listed in the report at item 9'}],
    'head_html': f'''<div class="crest">Aldmere Borough Council</div><h1>Minutes</h1>
<p><b>Minutes of the meeting of the Communities and Skills Scrutiny Committee held on Thursday 10 September 2026 in the Wharf Room, Town Hall, Aldmere, commencing at 6.31 pm and concluding at 9.22 pm.</b></p>
<p class="attend">PRESENT:</p><p>{_members}</p><p class="attend">CO-OPTED MEMBERS:</p>{_lines(_CO_OPTED)}
<p class="attend">IN ATTENDANCE:</p>{_lines(_ATTENDING)}<p class="attend">IN ATTENDANCE VIRTUALLY:</p>{_lines(_VIRTUALLY)}''',
    'items': [
        ('12', 'Apologies for Absence and Substitutions', '1', '''
Apologies for absence were received from Cllr Peter Lindqvist and Ms Yewande Balogun.'''),
        ('13', 'Declarations of Interest', '2', '''
Cllr Nadia Farouk is a governor of Aldmere Sixth Form and Technical College.
Cllr Tobias Marchbank is treasurer of Tillingford Brass, which received a grant listed in the report at item 9. He left the room for that item.'''),
        ('14', 'Minutes of the Previous Meeting', '3', '''
RESOLVED that the minutes of the meeting held on 18 June 2026 be confirmed as a correct record and signed by the Chairman.'''),
        ('15', 'Action Log', '4', '''
Cllr Skeet thanked the Director of Communities for the fuller update on action 32 and asked that it should stay open until there was a decision, whichever way it went. Cllr Haddow was troubled that the energy plan (action 36) was now two months late.
AGREED that actions 31, 33, 35, 37, 38, 42 and 44 be closed.'''),
        ('16', 'Public Questions', '5', '''
Mr Leonard Astle asked what a person in a wheelchair was supposed to do if the lift at Tillingford stopped between floors when there were no staff in the building.
The Portfolio Holder for Culture and Leisure replied that the lift has a telephone that rings at the supplier's office at all hours, and that somebody can be there within the hour. He accepted that an hour was a long time. Until a quicker answer could be promised, the upper floor would be closed in self-service hours and everything that was on it would be fetched down on request.
Mr Astle asked whether disabled people had been consulted before the trial. The Head of Libraries and Archives said that a survey had been made of the three buildings with two disabled members of the library, but that it had not been published.
ACTION: Priya Nandakumar | to publish the survey of access to the three branches.'''),
        ('17', "Chairman's Announcements", '6', '''
The Chairman reported that the new form of the agenda, with a column for times and one for pages, would be used from November. She reminded members that pre-meetings are for all of them, and not only for those with questions already written.'''),
        ('18', 'Adult Learning and Skills: Annual Report 2025/26 and Priorities for the Coming Year', '7', '''
The Head of Adult Learning and Skills introduced the report. He corrected a figure: the wards in Table 2 add up to 2,906 and not to 2,918, since twelve learners of no fixed address had been left out.
Members asked how it was that men came in such small numbers. The Head of Adult Learning and Skills said that when the classes were moved to the depot men had come, which showed that it was not the subject but the door that kept them out. Cllr Dr Warrier observed that the same might be said of the young.
In the discussion these points were made:
- It was right to tell members that people with good news are more likely to answer the telephone. It would be better still to say what the figure would be if every person who did not answer had found nothing.
- The three priorities were supported. Cllr Moss would have put mathematics first.
- Nobody could yet say what the combined authority would pay for. The Portfolio Holder said that she asks every month.
- Closing a class of five people was sensible on paper and hard on the five. Members were glad that 17 of the 23 had been found another.
Action: Graham Polwhele | to break down by ward and by age the learners who do not complete a course.
Action: Graham Polwhele / Stuart Ember | to issue a corrected Table 2, and to see that totals are checked before papers are sent out.
RESOLVED:
a) that the results for 2025/26 be noted;
b) that the three priorities be supported; and
c) that a report on the first term be added to the work programme for March 2027.'''),
        ('19', 'Library Self-Service Hours', '8', '''
The Head of Libraries and Archives presented the evidence. Members thought the report a model of its kind, in particular the list of what had gone wrong.
Cllr Pennock asked about visits to the other branches, which had fallen by 427. Was this people going to Netherwade instead? It was not possible to say from the counters, but fewer than forty members had changed their usual branch.
Mrs Crane asked what was known of the 7 per cent who would not feel safe. Most were women, and most had said that lights outside would make more difference than cameras within.
The Portfolio Holder confirmed that no post would be lost, whichever course was taken, and that he was content for that to be minuted.
A vote was taken between the courses in paragraph 7.1. Seven members favoured (d), to go on at Netherwade and Tillingford only until the ramp at Castle Hythe had been rebuilt, and three favoured (c).
ACTION: Priya Nandakumar | to work out the cost of each visit in self-service hours with the cost of fitting out spread over ten years.
ACTION: Ruth Calloway | to arrange for members to visit Netherwade Library in self-service hours.
RESOLVED:
i. that the Executive be advised that the Committee favours course (d);
ii. that the age of 16 be kept, save that the service may try 14 in May and June at one branch; and
iii. that £38,000 for the ramp be put forward in the budget for 2027/28.'''),
        ('20', 'Small Community Grants 2025/26', '9', '''
Members welcomed the shorter form. Cllr Asante-Boyle asked what had become of the 45 applications that had not succeeded, and whether they came from places that seldom succeed.
ACTION: Michelle Fairweather | to list by ward the applications that did not succeed, with the reasons given.
RESOLVED that the awards be noted, and that the Portfolio Holder be asked to consider lending rooms without charge in place of grants to hire them.'''),
        ('21', 'Quarterly Performance: Quarter 1 of 2026/27', '10', '''
Members noted the two Red indicators. Several found it hard to tell whether a larger figure was good or bad.
ACTION: Stuart Ember | to mark each indicator to show whether higher or lower is better.
RESOLVED that performance in the quarter be noted.'''),
        ('22', "Review of Young People's Routes into Work: Monitoring of Recommendations after Six Months", '11', '''
The Chairman drew attention to the Principal's letter. Members went through the recommendations one by one.
On recommendation 3, the Director of Communities was asked what could be done about contractors who do not answer. She said that they could be written to by somebody more important than she was.
On recommendation 4, members were unhappy. It was now eight months since a bursary had been recommended. They did not doubt anybody's good faith, but wanted a day by which there would be an answer.
ACTION: Dr Helen Astbury | to name the date by which the travel bursary will be decided.
AGREED that the RAG status of each recommendation be assigned by the Chairman after the meeting and reported in November.'''),
        ('23', 'Work Programme 2026/27', '12', '''
Cllr Oram asked that the review of loneliness should look at young people as well as old. A scope for the review would be drafted and sent to members within a month.
ACTION: Ruth Calloway
AGREED that the work programme be noted as amended.'''),
        ('24', 'Date of Next Meeting', '13', '''
Thursday 12 November 2026 at 6.30 pm in the Wharf Room, Town Hall.'''),
        ('25', 'Brackholt Community Centre: Terms of the New Lease', '14', '''
RESOLVED that the public be excluded from the meeting for this item, on the grounds that exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 would be disclosed and that the public interest in withholding it outweighs the public interest in disclosing it.
The Committee considered a confidential report and gave its advice to the Portfolio Holder.'''),
    ]}
