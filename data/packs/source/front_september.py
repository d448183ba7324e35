# SPDX-License-Identifier: GPL-3.0-or-later
"""Front sheet of 10 September 2026: no rules, page ranges at the end of titles, members in two columns."""
from people import CO_OPTED, COMMITTEE, COUNCIL, MEMBERS, VENUE

_half = (len(MEMBERS) + 1) // 2
_people = lambda some: ''.join(f'<p>{n}{f" ({r})" if r else ""}</p>' for n, r in some)

FRONT = f'''<div class="crest">{COUNCIL}</div><h1 style="font-size:20pt">{COMMITTEE}</h1>
<table class="frontlines"><tr><td>Date:</td><td>Thursday 10 September 2026</td></tr><tr><td>Time:</td><td>6.30 pm</td></tr><tr><td>Venue:</td><td>{VENUE}</td></tr></table>
<p class="small">This meeting is open to the public and is recorded. If you need help to take part, or would like these papers in large print, please write to democracy@aldmere.example or telephone 01632 960102 by noon on Monday 7 September.</p>
<h2 style="text-align:center;font-size:14pt">AGENDA</h2>
<p class="small">A meeting of members only, to agree lines of questioning, will be held in the same room at 5.45 pm.</p>
{{items}}
<h2>Members of the Committee</h2>
<div class="two people"><div>{_people(MEMBERS[:_half])}</div><div>{_people(MEMBERS[_half:])}</div></div>
<h2>Co-opted Members (education matters only)</h2>
<div class="people">{''.join(f'<p>{n}, {r}</p>' for n, r in CO_OPTED)}</div>
<p style="margin-top:5mm">For further information please contact Ben Osei, Democratic Services Officer, on 01632 960102 or at democracy@aldmere.example.</p>
<p class="small">Published on Wednesday 2 September 2026.</p>'''

ITEMS = [
    {'number': '1', 'title': 'Apologies for Absence and Substitutions', 'time': '18:30', 'time_text': '6.30 pm'},
    {'number': '2', 'title': 'Declarations of Interest', 'purpose': ['Members are asked to declare any disclosable pecuniary interest or other interest in a matter on this agenda.']},
    {'number': '3', 'title': 'Minutes of the Previous Meeting', 'purpose': ['To confirm as a correct record the minutes of the meeting held on 18 June 2026.']},
    {'number': '4', 'title': 'Action Log', 'purpose': ['To review actions from earlier meetings and to agree which of them may be closed.']},
    {'number': '5', 'title': 'Public Questions', 'time': '18:40', 'time_text': '6.40 pm',
     'purpose': ['Anybody who lives, works or studies in the borough may put a question to the Committee if notice of it is given three working days before.',
                 'Mr Leonard Astle of Tillingford has given notice of this question:',
                 'When the library at Tillingford is open without staff, what is somebody in a wheelchair supposed to do if the lift stops between floors?']},
    {'number': '6', 'title': "Chairman's Announcements", 'time': '18:50', 'time_text': '6.50 pm'},
    {'number': '7', 'title': 'Adult Learning and Skills: Annual Report 2025/26 and Priorities for the Coming Year', 'time': '18:55', 'time_text': '6.55 pm',
     'purpose': ['To examine the results of the Council’s adult learning service and to comment on its priorities before they are approved.'],
     'contributors': ['Cllr Alison Treeby, Portfolio Holder for Skills and Communities', 'Dr Helen Astbury, Director of Communities', 'Graham Polwhele, Head of Adult Learning and Skills']},
    {'number': '8', 'title': 'Library Self-Service Hours', 'time': '19:30', 'time_text': '7.30 pm',
     'purpose': ['To consider the evidence from the trial at three branches and to give the Committee’s view to the Executive before its decision in November.'],
     'contributors': ['Cllr Martin Goss, Portfolio Holder for Culture and Leisure', 'Priya Nandakumar, Head of Libraries and Archives']},
    {'number': '9', 'title': 'Small Community Grants 2025/26', 'time': '20:05', 'time_text': '8.05 pm',
     'purpose': ['To note the awards made and to comment on the lessons drawn by the panel.'], 'contributors': ['Michelle Fairweather, Community Grants Officer']},
    {'number': '10', 'title': 'Quarterly Performance: Quarter 1 of 2026/27', 'time': '20:20', 'time_text': '8.20 pm',
     'purpose': ['To note performance against the Committee’s indicators.'], 'contributors': ['Stuart Ember, Performance and Insight Manager']},
    {'number': '11', 'title': 'Review of Young People’s Routes into Work: Monitoring of Recommendations after Six Months', 'time': '20:35', 'time_text': '8.35 pm',
     'purpose': ['To examine progress on the seven recommendations that the Executive accepted in March 2026, and to ask the Chairman to assign the RAG status of each after the meeting.'],
     'contributors': ['Cllr Alison Treeby, Portfolio Holder for Skills and Communities', 'Dr Helen Astbury, Director of Communities', 'Lewis Quarmby, Apprenticeships Manager']},
    {'number': '12', 'title': 'Work Programme 2026/27', 'time': '21:00', 'time_text': '9.00 pm', 'purpose': ['To note the programme and to suggest changes to it.']},
    {'number': '13', 'title': 'Date of Next Meeting', 'purpose': ['Thursday 12 November 2026 at 6.30 pm in the Wharf Room, Town Hall.']},
    {'number': '14', 'heading': 'EXEMPT ITEM', 'title': 'Brackholt Community Centre: Terms of the New Lease', 'time': '21:05', 'time_text': '9.05 pm', 'exempt': True,
     'purpose': ['The Committee will be asked to exclude the public from this item under section 100A(4) of the Local Government Act 1972, because it is likely that exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act would be disclosed (information relating to the financial or business affairs of any particular person). The public interest in withholding it outweighs the public interest in disclosing it, since the Council is still in negotiation with two parties.',
                 'The report has been sent to members of the Committee only.']},
]
