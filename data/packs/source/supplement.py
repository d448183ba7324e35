# SPDX-License-Identifier: GPL-3.0-or-later
"""The supplement to the November pack: a covering letter that names the item, then the late paper. Its numbers go on from the pack's."""
from markup import paper
from people import COMMITTEE, COUNCIL

LETTER = f'''<div class="crest">{COUNCIL}</div><p>Democratic Services<br>Town Hall, Market Place, Aldmere AM4 7QD<br>01632 960102</p>
<p style="margin-top:8mm">Friday 6 November 2026</p><p><b>To: all members of the {COMMITTEE}</b></p><p>Dear Member</p>
<h1 style="font-size:13pt">{COMMITTEE}, Thursday 12 November 2026: Supplement</h1>
<p>When the agenda for this meeting was published, one paper was marked “to follow”. It is now enclosed. Please keep it with your papers and bring it to the meeting.</p>
<table class="items boxed"><thead><tr><th>Item</th><th></th><th class="num">Page</th></tr></thead><tbody><tr><td class="no">8</td><td><div class="t">Leisure Contract: Performance, Energy and Prices</div>
<p class="why">Appendix C: The contractor’s energy plan</p></td><td class="pages">{{pages}}</td></tr></tbody></table>
<p>The Chairman has agreed that the paper may be taken although it was not available five clear days before the meeting. Her reason is that the Executive will settle prices on 1 December, before the Committee next meets.</p>
<p>Yours faithfully</p><p style="margin-top:12mm">Ben Osei<br>Democratic Services Officer</p>'''

PLAN = '''
!html <h1>Appendix C: The Contractor's Energy Plan</h1>
# 1. What was asked for
1.1 In March the Committee asked for a plan that gave, for each of the five centres, the savings expected and the year in which each was to be made. The contractor sent a draft in June. Its savings came to 212 megawatt-hours when they were added up and 241 in the total, and it was returned.
1.2 The plan below was received on 3 November. Officers have added it up and it is right. They have not yet been able to test the costs.
# 2. The plan
:::ruled Measures, with what each would cost and save
head 2
total
widths 23 32 10 12 12 11
Centre | Measure | Year | Cost (£) | Saving each year | <
^ | ^ | ^ | ^ | MWh | £
Aldmere Baths | Pool cover | 2027 | 18,500 | 64 | 15,400
^ | New air handling | 2028 | 142,000 | 118 | 28,300
Castle Hythe Pool | Pool cover | 2027 | 14,200 | 47 | 11,300
^ | Sea-water heat pump | 2029 | 388,000 | 205 | 49,200
Netherwade Sports Centre | Lights that sense people | 2027 | 9,600 | 21 | 5,000
Saltbeck Arena | Lights that sense people | 2027 | 12,900 | 28 | 6,700
^ | Solar panels | 2028 | 176,000 | 82 | 19,700
Tillingford Gymnasium | Draught proofing | 2027 | 3,400 | 6 | 1,400
All centres |  |  | 764,600 | 571 | 137,000
note A megawatt-hour is taken to cost £240.
:::
2.1 The five cheapest measures could all be in place by the end of 2027. They would cost £58,600 and save about £39,800 a year, so that they would repay their cost in eighteen months.
2.2 The contractor will pay for those. It asks the Council to share the cost of the other three, on the ground that the contract ends before they will have repaid it.
# 3. Officers' comments
3.1 Officers think that:
a) the pool covers should have been bought years ago;
b) the saving from the solar panels is reckoned with care; and
c) nobody has asked the harbour authority whether water may be taken for a heat pump.
3.2 The heat pump is the largest item by far, and the one of which least is known. It would take eight years to repay its cost if the price of electricity stayed as it is. Half of the saving comes from giving up the gas boiler, which will be twenty-six years old in 2029 and will have to be replaced in any case. If the price of a new boiler is taken from the cost of the pump, the time comes down to a little over six years.
3.3 Solar panels at Saltbeck were put forward in the report that has already been published. The contractor's figures have not changed since.
3.4 Members may wish to ask why measures that pay for themselves in eighteen months have waited until the fifth year of the contract.
# 4. What the contractor says about the delay
4.1 The Regional Manager has written as follows, and will be at the meeting to be asked about it.
a) The first draft was made by a consultant who had not been to two of the five centres. The savings at those two were taken from a building of the same size elsewhere.
b) When the draft was sent back, the person who dealt with it had left and the post was not filled until August.
c) The contractor accepts that it should have told the Council in July that the plan would be late, and did not.
# 5. Effect on prices
5.1 None of the measures has been allowed for in the prices that are proposed from January 2027. If the cheaper ones are in place by the end of that year, energy should cost the contractor about 5 per cent less in 2028. The contract does not say that prices must fall as a result. The Committee may think that it should.
'''


def pack(first_page):
    """The supplement's pack; its late paper's first printed page is `first_page`."""
    html, facts = paper(PLAN, 'en')
    it = {'name': '2026-11-12-supplement', 'title': f'Supplement: {COMMITTEE}, 12 November 2026', 'council': COUNCIL, 'front_pages': 2, 'labels': 'from front', 'first_label': first_page,
          'papers': [{'item': '8', 'section': 'Appendix C: energy plan', 'html': html, 'tables': facts.tables, 'stamp': 'Agenda Item 8'}]}
    it['make_front'] = lambda ranges: LETTER.format(pages=f'{ranges["8"][0]} - {ranges["8"][1]}')
    return it
