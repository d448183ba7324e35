# SPDX-License-Identifier: GPL-3.0-or-later
"""Front sheet of 12 November 2026: a ruled table with columns for times and pages, members in one paragraph, date and place in a sentence."""
from people import CO_OPTED, COMMITTEE, COUNCIL, MEMBERS, VENUE

_members = ', '.join(n + (f' ({r})' if r else '') for n, r in MEMBERS)
_co_opted = '; '.join(f'{n}, {r}' for n, r in CO_OPTED)

FRONT = f'''<div style="text-align:center"><div class="crest" style="font-size:13pt">{COUNCIL}</div><h1 style="font-size:18pt;margin-bottom:2mm">{COMMITTEE}</h1><h1 style="font-size:15pt">Agenda</h1></div>
<p>A meeting of the {COMMITTEE} will be held in {VENUE} on Thursday 12 November 2026 at 6.30 pm.</p>
<p><b>Membership:</b> {_members}</p>
<p><b>Co-opted members:</b> {_co_opted}</p>
<p class="small">Members will meet in private at 5.45 pm to agree their questions. Filming and recording of the public part of the meeting is allowed. If you would like an item explained, or need help to take part, please telephone Ben Osei, Democratic Services Officer, on 01632 960102 or write to democracy@aldmere.example.</p>
{{items}}
<p class="small">Published on Wednesday 4 November 2026. The next meeting of the Committee will be about the budget; residents who wish to speak at it should give notice by Friday 15 January 2027.</p>'''

ITEMS = [
    {'number': '1', 'heading': 'UNRESTRICTED ITEMS', 'title': 'Apologies for Absence and Substitutions', 'time': '18:30', 'time_text': '18:30'},
    {'number': '2', 'title': 'Declarations of Interest', 'purpose': ['Members are asked to declare any disclosable pecuniary interest or other interest in a matter on this agenda.']},
    {'number': '3', 'title': 'Minutes of the Previous Meeting', 'purpose': ['To confirm as a correct record the minutes of the meeting held on 10 September 2026.']},
    {'number': '4', 'title': 'Action Log', 'purpose': ['To review actions from earlier meetings and to agree which of them may be closed.']},
    {'number': '5', 'title': 'Public Questions', 'time': '18:40', 'time_text': '18:40', 'purpose': ['Two questions have been received. They are printed with the answers to them.']},
    {'number': '6', 'title': "Chairman's Announcements", 'time': '18:50', 'time_text': '18:50'},
    {'number': '7', 'title': 'Aldmere Community Safety Partnership: Annual Scrutiny of Progress Against the Plan for 2025 to 2028', 'time': '18:55', 'time_text': '18:55',
     'purpose': ['To question the partnership on the first eighteen months of its plan and to advise it on the choice that it has to make in January.'],
     'contributors': ['Cllr Fatima Rahmani, Portfolio Holder for Finance and Community Safety', 'Superintendent Neil Garrick, Orre Valley Police', 'Lorna Whitcombe, Head of Community Safety',
                      'Dr Amara Nwosu, Orre Valley Health Board']},
    {'number': '8', 'title': 'Leisure Contract: Performance, Energy and Prices', 'time': '19:45', 'time_text': '19:45',
     'purpose': ['To test the contractor’s performance and to comment on the prices proposed from January.', 'Appendix C, the energy plan, will follow as a supplement.'],
     'contributors': ['Cllr Martin Goss, Portfolio Holder for Culture and Leisure', 'Owen Tarrant, Leisure Contracts Manager', 'Siân Trevose, Regional Manager, Vantro Leisure']},
    {'number': '9', 'title': 'Quarterly Performance: Quarter 2 of 2026/27', 'time': '20:30', 'time_text': '20:30', 'purpose': ['To note performance against the Committee’s indicators.'],
     'contributors': ['Stuart Ember, Performance and Insight Manager']},
    {'number': '10', 'title': 'Open Doors, the Review of Community Buildings: Monitoring of Recommendations after Twelve Months', 'time': '20:40', 'time_text': '20:40',
     'purpose': ['To examine progress and to decide the RAG status of the recommendations for which the column has been left empty.'],
     'contributors': ['Cllr Alison Treeby, Portfolio Holder for Skills and Communities', 'Dr Helen Astbury, Director of Communities', 'Piers Hallam, Head of Property']},
    {'number': '11', 'title': 'Work Programme 2026/27', 'time': '21:05', 'time_text': '21:05', 'purpose': ['To note the programme as amended.']},
    {'number': '12', 'title': 'Date of Next Meeting', 'purpose': ['Thursday 21 January 2027 at 6.30 pm in the Wharf Room, Town Hall.']},
    {'number': '13', 'heading': 'EXEMPT ITEMS', 'title': 'Leisure Contract: Advice on the Contractor’s Request', 'time': '21:10', 'time_text': '21:10', 'exempt': True,
     'purpose': ['The report for this item is not for publication, because it contains exempt information as defined in paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972 (financial or business affairs; legal professional privilege). In all the circumstances the public interest in keeping the exemption outweighs the public interest in disclosure, since the advice concerns a dispute that may come to court.']},
]
