# SPDX-License-Identifier: GPL-3.0-or-later
"""Front sheet of 21 January 2027: the form that came in November."""
from people import CO_OPTED, COMMITTEE, COUNCIL, MEMBERS, VENUE

_members = ', '.join(n + (f' ({r})' if r else '') for n, r in MEMBERS)
_co_opted = '; '.join(f'{n}, {r}' for n, r in CO_OPTED)

FRONT = f'''<div style="text-align:center"><div class="crest" style="font-size:13pt">{COUNCIL}</div><h1 style="font-size:18pt;margin-bottom:2mm">{COMMITTEE}</h1><h1 style="font-size:15pt">Agenda</h1></div>
<p>A meeting of the {COMMITTEE} will be held in {VENUE} on Thursday 21 January 2027 at 6.30 pm.</p>
<p><b>Membership:</b> {_members}</p>
<p><b>Co-opted members:</b> {_co_opted}</p>
<p class="small">Members will meet in private at 5.30 pm to agree their questions. Filming and recording of the public part of the meeting is allowed. If you would like an item explained, or need help to take part, please telephone Ben Osei, Democratic Services Officer, on 01632 960102 or write to democracy@aldmere.example.</p>
{{items}}
<p class="small">Published on Wednesday 13 January 2027.</p>'''

ITEMS = [
    {'number': '1', 'title': 'Apologies for Absence and Substitutions', 'time': '18:30', 'time_text': '18:30'},
    {'number': '2', 'title': 'Declarations of Interest', 'purpose': ['Members are asked to declare any disclosable pecuniary interest or other interest in a matter on this agenda.']},
    {'number': '3', 'title': 'Minutes of the Previous Meeting', 'purpose': ['To confirm as a correct record the minutes of the meeting held on 12 November 2026.']},
    {'number': '4', 'title': 'Action Log', 'purpose': ['To review actions from earlier meetings and to agree which of them may be closed.']},
    {'number': '5', 'title': 'Public Questions', 'time': '18:40', 'time_text': '18:40', 'purpose': ['One question has been received. It is printed with the answer to it.']},
    {'number': '6', 'title': "Chairman's Announcements", 'time': '18:45', 'time_text': '18:45'},
    {'number': '7', 'title': 'Budget 2027/28 and Budget Monitoring at Month 9', 'time': '18:50', 'time_text': '18:50',
     'purpose': ['To note how the present year’s budgets stand and to advise the Executive on its proposals for the next.'],
     'contributors': ['Cllr Fatima Rahmani, Portfolio Holder for Finance and Community Safety', 'Cllr Martin Goss, Portfolio Holder for Culture and Leisure',
                      'Cllr Alison Treeby, Portfolio Holder for Skills and Communities', 'Marguerite Iveson, Director of Finance']},
    {'number': '8', 'title': 'Inspections of Community Premises, April to December 2026', 'time': '20:00', 'time_text': '20:00',
     'purpose': ['To consider what inspectors found and what became of it.'], 'contributors': ['Idwal Perrin, Head of Environmental Health']},
    {'number': '9', 'title': 'Community Grants: Rooms in Place of Money', 'time': '20:30', 'time_text': '20:30',
     'purpose': ['To consider the Portfolio Holder’s reply to the Committee’s request of September.'],
     'contributors': ['Cllr Alison Treeby, Portfolio Holder for Skills and Communities', 'Michelle Fairweather, Community Grants Officer']},
    {'number': '10', 'title': 'Quarterly Performance: Quarter 3 of 2026/27', 'time': '20:50', 'time_text': '20:50', 'purpose': ['To note performance against the Committee’s indicators.'],
     'contributors': ['Stuart Ember, Performance and Insight Manager']},
    {'number': '11', 'title': 'Work Programme 2026/27', 'time': '21:05', 'time_text': '21:05', 'purpose': ['To note the programme as amended.']},
    {'number': '12', 'title': 'Date of Next Meeting', 'purpose': ['Thursday 18 March 2027 at 6.30 pm in the Wharf Room, Town Hall.']},
]
