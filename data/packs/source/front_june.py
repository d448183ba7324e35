# SPDX-License-Identifier: GPL-3.0-or-later
"""Front sheet of 18 June 2026: the old form, as in September: no rules, page ranges at the end of titles."""
from people import CO_OPTED, COMMITTEE, COUNCIL, MEMBERS, VENUE

_half = (len(MEMBERS) + 1) // 2
_people = lambda some: ''.join(f'<p>{n}{f" ({r})" if r else ""}</p>' for n, r in some)

FRONT = f'''<div class="crest">{COUNCIL}</div><h1 style="font-size:20pt">{COMMITTEE}</h1>
<table class="frontlines"><tr><td>Date:</td><td>Thursday 18 June 2026</td></tr><tr><td>Time:</td><td>6.30 pm</td></tr><tr><td>Venue:</td><td>{VENUE}</td></tr></table>
<p class="small">This meeting is open to the public and is recorded. If you need help to take part, or would like these papers in large print, please write to democracy@aldmere.example or telephone 01632 960102 by noon on Monday 15 June.</p>
<h2 style="text-align:center;font-size:14pt">AGENDA</h2>
<p class="small">A meeting of members only, to agree lines of questioning, will be held in the same room at 5.45 pm.</p>
{{items}}
<h2>Members of the Committee</h2>
<div class="two people"><div>{_people(MEMBERS[:_half])}</div><div>{_people(MEMBERS[_half:])}</div></div>
<h2>Co-opted Members (education matters only)</h2>
<div class="people">{''.join(f'<p>{n}, {r}</p>' for n, r in CO_OPTED)}</div>
<p style="margin-top:5mm">For further information please contact Ben Osei, Democratic Services Officer, on 01632 960102 or at democracy@aldmere.example.</p>
<p class="small">Published on Wednesday 10 June 2026.</p>'''

ITEMS = [
    {'number': '1', 'title': 'Apologies for Absence and Substitutions', 'time': '18:30', 'time_text': '6.30 pm'},
    {'number': '2', 'title': 'Declarations of Interest', 'purpose': ['Members are asked to declare any disclosable pecuniary interest or other interest in a matter on this agenda.']},
    {'number': '3', 'title': 'Minutes of the Previous Meeting', 'purpose': ['To confirm as a correct record the minutes of the meeting held on 19 March 2026.']},
    {'number': '4', 'title': 'Action Log', 'purpose': ['To review actions from earlier meetings and to agree which of them may be closed.']},
    {'number': '5', 'title': 'Public Questions', 'time': '18:40', 'time_text': '6.40 pm',
     'purpose': ['Anybody who lives, works or studies in the borough may put a question to the Committee if notice of it is given three working days before.',
                 'Mr James Ellwood of Castle Hythe has given notice of this question:',
                 'Castle Hythe Library was refitted only two years ago. Why did I have to be pushed up the ramp in my wheelchair?']},
    {'number': '6', 'title': "Chairman's Announcements", 'time': '18:50', 'time_text': '6.50 pm'},
    {'number': '7', 'title': 'Volunteering and Community Centres', 'time': '18:55', 'time_text': '6.55 pm',
     'purpose': ['To hear from Aldmere Voluntary Action about the state of volunteering and about the buildings that groups depend upon.'],
     'contributors': ['Cllr Alison Treeby, Portfolio Holder for Skills and Communities', 'Dr Helen Astbury, Director of Communities',
                      'Ms Anneliese Roper, Chief Executive, Aldmere Voluntary Action']},
    {'number': '8', 'title': 'Summer Reading and Holiday Activities', 'time': '19:35', 'time_text': '7.35 pm',
     'purpose': ['To comment on the programme for the summer before places are offered.'], 'contributors': ['Priya Nandakumar, Head of Libraries and Archives']},
    {'number': '9', 'title': 'Quarterly Performance: Quarter 4 of 2025/26', 'time': '20:00', 'time_text': '8.00 pm',
     'purpose': ['To note performance in the quarter and to settle the indicators that the Committee will watch in 2026/27.'],
     'contributors': ['Stuart Ember, Performance and Insight Manager', 'Graham Polwhele, Head of Adult Learning and Skills']},
    {'number': '10', 'title': 'Work Programme 2026/27', 'time': '20:25', 'time_text': '8.25 pm', 'purpose': ['To adopt a programme for the council year.']},
    {'number': '11', 'title': 'Date of Next Meeting', 'purpose': ['Thursday 10 September 2026 at 6.30 pm in the Wharf Room, Town Hall.']},
]
