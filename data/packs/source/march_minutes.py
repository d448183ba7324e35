# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes of Thursday 19 March 2026, the last meeting of the old council year; they stand in the June pack."""
from people import pick

_PRESENT = pick('Cllr Marian Tolcroft', 'Cllr Idris Pennock', 'Cllr Kwame Asante-Boyle', 'Cllr Nadia Farouk', 'Cllr Josephine Haddow OBE', 'Cllr Tobias Marchbank',
                'Cllr Geraint Moss', 'Cllr Rowena Skeet', 'Cllr Dr Sunil Warrier')
_CO_OPTED = pick('Mrs Ottilie Crane', 'Mr Declan Rafferty')
_GUESTS = [('Cllr Martin Goss', 'Portfolio Holder for Culture and Leisure'), ('Cllr Alison Treeby', 'Portfolio Holder for Skills and Communities'),
           ('Siân Trevose', 'Regional Manager, Vantro Leisure')]
_OFFICERS = [('R Calloway', 'Scrutiny Officer'), ('P Hallam', 'Head of Property'), ('B Osei', 'Democratic Services Officer'), ('O Tarrant', 'Leisure Contracts Manager'),
             ('L Whitcombe', 'Head of Community Safety')]
_list = lambda some: ', '.join(f'{n} ({r})' if r else n for n, r in some[:-1]) + ' and ' + (f'{some[-1][0]} ({some[-1][1]})' if some[-1][1] else some[-1][0])
_names = lambda some: ', '.join(n for n, _ in some[:-1]) + (' and ' if len(some) > 1 else '') + some[-1][0]

MARCH = {
    'date': '2026-03-19', 'start': '18:30', 'end': '21:04', 'present': _PRESENT, 'co_opted': _CO_OPTED, 'attending': _GUESTS + _OFFICERS,
    'apologies': ['Cllr Mrs Beatrix Oram'],
    'declarations': [{'member': 'Cllr Nadia Farouk', 'text': 'is a volunteer at the refuge in Town Quay'}],
    'head_html': f'''<div class="crest">Aldmere Borough Council</div>
<p><b>MINUTES OF THE MEETING OF THE COMMUNITIES AND SKILLS SCRUTINY COMMITTEE HELD ON THURSDAY 19 MARCH 2026 IN THE WHARF ROOM, TOWN HALL, ALDMERE, COMMENCING AT 6.30 PM AND CONCLUDING AT 9.04 PM</b></p>
<p><b>MEMBERS PRESENT</b></p><p>{_list(_PRESENT)}</p>
<p><b>CO-OPTED MEMBERS PRESENT</b></p><p>{_names(_CO_OPTED)}</p>
<p><b>GUESTS</b></p><p>{_list(_GUESTS)}</p>
<p><b>OFFICERS</b></p><p>{_list(_OFFICERS)}</p>''',
    'items': [
        ('51', 'APOLOGIES FOR ABSENCE AND SUBSTITUTIONS', '1', '''
Apologies were received from Cllr Mrs Beatrix Oram. There were no substitutions.'''),
        ('52', 'DECLARATIONS OF INTEREST', '2', '''
The following interest was declared:
- Cllr Nadia Farouk is a volunteer at the refuge in Town Quay.
It was not a disclosable pecuniary interest, and she stayed for the whole of the meeting.'''),
        ('53', 'MINUTES OF THE PREVIOUS MEETING', '3', '''
RESOLVED that the minutes of the meeting held on 22 January 2026 be confirmed as a correct record.'''),
        ('54', 'ACTION LOG', '4', '''
Members noted the log. Cllr Moss asked that action 33 should stay open until the fees that neighbouring councils will charge in 2026/27 have been added to the comparison.
RESOLVED that actions 16 to 21 be closed.'''),
        ('55', 'DOMESTIC ABUSE SERVICE', '5', '''
The Head of Community Safety introduced the report. The number of people who accept help had risen in each of the past three years. The service had never turned anybody away, but some had waited longer than the five working days that it sets itself.
Mrs Crane asked how long children wait to see a counsellor. The figures were kept by the provider in one list for all ages and could not be given. Members thought that a child of six and a girl of seventeen ought not to be in the same list.
The Committee wished to hear from the people who do the work, but understood that they could not speak freely in public.
ACTION: Lorna Whitcombe | to report on waiting times for children's counselling, by age.
ACTION: Lorna Whitcombe / Ruth Calloway | to arrange a confidential briefing for members with the provider.
RESOLVED that the report be noted.'''),
        ('56', 'LEISURE CONTRACT', '6', '''
The Leisure Contracts Manager reported on the fourth year of the contract. The contractor's bill for energy was twice what it had forecast when it bid.
Cllr Skeet said that she had been told about savings at two meetings and had yet to see one with a date to it. The Regional Manager said that the company had a plan. The Committee asked to see it.
Dr Warrier, who swims at seven in the morning, asked why nobody could find out which lanes would be open in the following week.
ACTION: Owen Tarrant | to provide the contractor's plan for energy, with the savings expected at each of the five centres and the year in which each is to be made.
ACTION: Owen Tarrant | to ask the contractor to publish lane times for swimmers at all pools a month ahead.
RESOLVED:
a) that the report be noted; and
b) that a fuller account of how prices are set be brought to the Committee before they are next raised.'''),
        ('57', 'OPEN DOORS: MONITORING OF RECOMMENDATIONS AFTER SIX MONTHS', '7', '''
Members went through the eight recommendations of the review of community buildings with the Head of Property. Recommendations 1, 2 and 6 were judged to be Green, 3 to be Amber and 5 to be Red. For the other three it was too early to say.
AGREED that the Committee look at all eight again in November 2026.'''),
        ('58', 'WORK PROGRAMME', '8', '''
The Scrutiny Officer would write to all members in April to ask for topics for 2026/27. The Chairman asked for fewer topics than last year and more time for each.
AGREED that the work programme be noted.'''),
        ('59', 'DATE OF NEXT MEETING', '9', '''
The next meeting would be held on Thursday 18 June 2026 at 6.30 pm in the Wharf Room, Town Hall.'''),
    ]}
