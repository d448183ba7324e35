# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes of Thursday 12 November 2026; they stand in the January pack. Items go on from those of September."""
from people import pick

_PRESENT = pick('Cllr Marian Tolcroft', 'Cllr Idris Pennock', 'Cllr Kwame Asante-Boyle', 'Cllr Josephine Haddow OBE', 'Cllr Peter Lindqvist', 'Cllr Tobias Marchbank',
                'Cllr Geraint Moss', 'Cllr Mrs Beatrix Oram', 'Cllr Rowena Skeet', 'Cllr Dr Sunil Warrier')
_CO_OPTED = pick('Ms Yewande Balogun', 'Mrs Ottilie Crane')
_ATTENDING = [('Cllr Martin Goss', 'Portfolio Holder for Culture and Leisure'), ('Cllr Fatima Rahmani', 'Portfolio Holder for Finance and Community Safety'),
              ('Cllr Alison Treeby', 'Portfolio Holder for Skills and Communities'), ('Dr Helen Astbury', 'Director of Communities'), ('Ruth Calloway', 'Scrutiny Officer'),
              ('Stuart Ember', 'Performance and Insight Manager'), ('Superintendent Neil Garrick', 'Orre Valley Police'), ('Piers Hallam', 'Head of Property'),
              ('Ben Osei', 'Democratic Services Officer'), ('Owen Tarrant', 'Leisure Contracts Manager'), ('Siân Trevose', 'Regional Manager, Vantro Leisure'),
              ('Lorna Whitcombe', 'Head of Community Safety')]
_VIRTUALLY = [('Dr Amara Nwosu', 'Orre Valley Health Board')]
_lines = lambda some: ''.join(f'<p class="one">{n}{f", {r}" if r else ""}</p>' for n, r in some)
_members = ', '.join(f'{n} ({r})' if r else n for n, r in _PRESENT)

NOVEMBER = {
    'date': '2026-11-12', 'start': '18:30', 'end': '21:48', 'present': _PRESENT, 'co_opted': _CO_OPTED, 'attending': _ATTENDING + _VIRTUALLY,
    'apologies': ['Cllr Nadia Farouk', 'Mr Declan Rafferty'],
    'declarations': [{'member': 'Cllr Peter Lindqvist', 'text': 'is a member of a swimming club that hires lanes at Aldmere Baths'}],
    'head_html': f'''<div class="crest">Aldmere Borough Council</div><h1>Minutes</h1>
<p><b>Minutes of the meeting of the Communities and Skills Scrutiny Committee held on Thursday 12 November 2026 in the Wharf Room, Town Hall, Aldmere, commencing at 6.30 pm and concluding at 9.48 pm.</b></p>
<p class="attend">PRESENT:</p><p>{_members}</p><p class="attend">CO-OPTED MEMBERS:</p>{_lines(_CO_OPTED)}
<p class="attend">IN ATTENDANCE:</p>{_lines(_ATTENDING)}<p class="attend">IN ATTENDANCE VIRTUALLY:</p>{_lines(_VIRTUALLY)}''',
    'items': [
        ('26', 'Apologies for Absence and Substitutions', '1', '''
Apologies for absence were received from Cllr Nadia Farouk and Mr Declan Rafferty.'''),
        ('27', 'Declarations of Interest', '2', '''
Cllr Peter Lindqvist is a member of a swimming club that hires lanes at Aldmere Baths.'''),
        ('28', 'Minutes of the Previous Meeting', '3', '''
RESOLVED that the minutes of the meeting held on 10 September 2026 be confirmed as a correct record and signed by the Chairman.'''),
        ('29', 'Action Log', '4', '''
Cllr Skeet was glad that the travel bursary (action 32) had a date at last and would believe it when she saw the decision. Cllr Haddow noted that the notes of the grants panel (action 50) had been lost and hoped that they were the only ones.
AGREED that actions 34, 39, 40, 41, 43, 45, 48, 52 and 53 be closed.'''),
        ('30', 'Public Questions', '5', '''
The two questions that had been received were answered as printed.
Mrs Farrant asked, as a supplementary question, whether the lists at the other pools had been checked. The Leisure Contracts Manager said that only Saltbeck's had. The Portfolio Holder undertook that the others would be.
ACTION: Owen Tarrant | to check the lists for swimming lessons at the other pools and to say how many places were given out of order.
Mr Benn had no supplementary question but thanked the Portfolio Holder for answering the one that he had asked.'''),
        ('31', "Chairman's Announcements", '6', '''
The Chairman reported that the Executive had decided on 3 November to go on with self-service hours at Netherwade and Tillingford only, as the Committee had advised. It had also put the ramp at Castle Hythe Library into the draft budget.'''),
        ('32', 'Aldmere Community Safety Partnership: Annual Scrutiny of Progress Against the Plan for 2025 to 2028', '7', '''
The Committee sat as the Council's crime and disorder committee. Superintendent Garrick said that the partnership was better at starting things than at choosing between them, and that he would welcome being told what to stop.
Members asked Dr Nwosu when the nurse who had been asked for in 2024 would be named. She said that the health board had three nurses who did such work and had not known that one name was all that was wanted. She would see to it.
In the discussion these points were made:
- A telephone call within two days costs almost nothing. Members saw no reason to wait for April.
- A child of eight who waits is told by letter that she is on a list. Cllr Dr Warrier asked who would read it to her.
- The Parade and the old bus station come up every year. Cllr Lindqvist thought that lighting would do more than patrols.
A vote was taken on the choice in paragraph 2.3. Six members would keep the wardens and four the youth outreach team.
ACTION: Lorna Whitcombe | to send members the shorter list of measures when the partnership has agreed on it.
ACTION: Dr Amara Nwosu | to name the nurse whom a housing officer may ring.
RESOLVED:
a) that the partnership be advised that the Committee would keep the wardens, if only one can be kept; and
b) that the health board be asked to answer within two months.'''),
        ('33', 'Leisure Contract: Performance, Energy and Prices', '8', '''
The Chairman explained why she had agreed that the supplement could be taken. The Regional Manager apologised for the eight months that the energy plan had taken. She accepted each of the reasons in section 4 of it.
Cllr Skeet asked why pool covers, which repay their cost in fifteen months, had not been bought in 2022. The Regional Manager said that the company had expected energy to be cheap.
Members wished to keep the book of ten swims, which is used by people who do not carry a telephone.
ACTION: Owen Tarrant | to publish the deductions from the contractor's fee each quarter.
ACTION: Owen Tarrant | to have the costs in the energy plan tested by somebody who does not work for the contractor.
RESOLVED:
i. that the Executive be advised to keep the book of ten swims;
ii. that the prices on the protected list be agreed; and
iii. that a further report on the energy plan be made in March 2027.'''),
        ('34', 'Quarterly Performance: Quarter 2 of 2026/27', '9', '''
Members noted that only one indicator was Red. Cllr Haddow asked whether the figures could still change. The Performance and Insight Manager said that some of them did, when the college or the contractor sent late returns, and that it had not been the practice to say so.
ACTION: Stuart Ember | to tell members when a figure that they have been given is changed afterwards, and why.
RESOLVED that performance in the quarter be noted.'''),
        ('35', 'Open Doors, the Review of Community Buildings: Monitoring of Recommendations after Twelve Months', '10', '''
The Committee decided the three statuses that had been left open: recommendation 4 Amber, recommendation 7 Amber and recommendation 8 Red.
Cllr Oram had rung the officer named for her own village hall and had been told that he had left in June.
Cllr Skeet asked what the inspectors who visit kitchens and halls find there. Nobody in the room knew. Community buildings are visited by the Council's environmental health officers, whose results had never come to this Committee.
ACTION: Dr Helen Astbury | to tell each group who its named officer now is.
ACTION: Ruth Calloway | to ask for the results of inspections of community premises since April.
RESOLVED that monitoring of recommendations 1, 2 and 6 be ended.'''),
        ('36', 'Work Programme 2026/27', '11', '''
The Scrutiny Officer said that the budget would need most of the evening in January. Cllr Pennock asked to have the monitoring of the present year beside it, at month 9, with month 6 for comparison.
ACTION: Ruth Calloway | to ask the Director of Finance for budget monitoring at months 6 and 9 in the form in which the Committee had the outturn in June.
AGREED that the work programme be noted as amended.'''),
        ('37', 'Date of Next Meeting', '12', '''
Thursday 21 January 2027 at 6.30 pm in the Wharf Room, Town Hall.'''),
        ('38', 'Leisure Contract: Advice on the Contractor’s Request', '13', '''
RESOLVED that the public be excluded from the meeting for this item, on the grounds that exempt information as defined in paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972 would be disclosed and that the public interest in withholding it outweighs the public interest in disclosing it.
The Committee received advice and asked questions about it.'''),
    ]}
