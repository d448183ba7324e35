# SPDX-License-Identifier: GPL-3.0-or-later
"""The Committee's set of quarterly indicators: the same table twice, three months apart, one row new and one gone."""

HEAD = ['Ref | Indicator | Target | Result | < | < | Status', '^ | ^ | ^ | Same quarter last year | Last quarter | This quarter | ^']

# (ref, indicator, target, quarter 1 last year, quarter 4, quarter 1, status, quarter 2 last year, quarter 2, status); None: not in that quarter.
ROWS = [
    ('CS01', 'Adults enrolled on a Council course', '900', '871', '1,304', '918', 'G', '1,296', '1,421', 'G'),
    ('CS02', 'Learners who complete their course', '87%', '86.1%', '87.4%', '88.2%', 'G', '86.8%', '88.6%', 'G'),
    ('CS03', 'Learners in mathematics who complete', '75%', '70.4% (201)', '74.9% (218)', '77.2% (437)', 'G', '71.3% (188)', '76.0% (231)', 'G'),
    ('CS04', 'Learners who had not learned with us before', '38%', '36.9%', '37.2%', '39.1%', 'G', '37.5%', '38.8%', 'G'),
    ('CS05', 'People waiting for an English class on the last day', '100', '84', '112', '97', 'G', '121', '58', 'G'),
    ('CS06', 'Young people aged 16 and 17 not in education or training', '2.8%', '3.1% (141)', '2.9% (133)', '2.7% (124)', 'G', '3.6% (164)', '3.0% (137)', 'A'),
    ('CS07', 'Young people aged 16 and 17 whose activity is not known', '1.0%', '1.4% (64)', '0.9% (41)', '0.8% (37)', 'G', '4.9% (223)', '3.7% (169)', ''),
    ('CS08', 'Care leavers aged 19 to 21 in work or learning', '60%', '54% (44)', '57% (47)', '58% (49)', 'A', '55% (45)', '61% (52)', 'G'),
    ('CS09', 'Apprenticeship starts: Council and contractors', '18', '16', '21', '11', 'R', '24', '27', 'G'),
    ('CS10', 'Apprentices who complete', '70%', '66% (23)', '69% (18)', '72% (21)', 'G', '67% (20)', '71% (25)', 'G'),
    ('CS11', 'Visits to libraries', '95,000', '94,051', '90,417', '98,848', 'G', '101,262', '107,930', 'G'),
    ('CS12', 'Active library members', '40,000', '39,116', '40,308', '41,270', 'G', '39,894', '42,015', 'G'),
    ('CS13', 'Loans of books and other stock', '88,000', '87,940', '83,215', '88,614', 'G', '104,377', '109,088', 'G'),
    ('CS14', 'Hours of library computers used', '', '14,206', '15,890', '18,011', '', '15,127', '19,346', ''),
    ('CS15', 'Children who finish the summer reading scheme', '', '', '', '', '', '2,318', '2,604', ''),
    ('CS16', 'Reports of anti-social behaviour', '', '618', '502', '655', '', '741', '702', ''),
    ('CS17', 'Repeat reports from the same address', '18%', '19.6%', '21.4%', '23.8%', 'R', '20.2%', '22.1%', 'R'),
    ('CS18', 'Hate incidents reported', '', '41', '38', '46', '', '44', '51', ''),
    ('CS19', 'People helped by the domestic abuse service', '130', '122', '137', '141', 'G', '126', '148', 'G'),
    ('CS20', 'of whom, seen within five working days', '95%', '91.0%', '93.4%', '92.2%', 'A', '90.5%', '95.3%', 'G'),
    ('CS21', 'Volunteers active in Council services', '400', '377', '391', '408', 'G', '402', '431', 'G'),
    ('CS22', 'Visits to leisure centres', '140,000', '143,902', '128,455', '131,706*', 'A', '151,618', '149,083', 'G'),
    ('CS23', 'Leisure cards held by people on low incomes', '3,000', '2,744', '2,981', '3,067', 'G', '2,802', '3,140', 'G'),
    ('CS24', 'Children who cannot swim 25 metres at age 11', '24%', '', '26%', '25%', 'A', None, None, None),
    ('CS25', 'Small grants paid within 20 days of the panel', '90%', '<5', '88% (14)', '93% (13)', 'G', '91% (11)', '94% (16)', 'G'),
    ('CS26', 'Complaints answered in time', '85%', '82% (71)', '86% (64)', '87% (68)', 'G', '84% (77)', '83% (81)', 'A'),
    ('CS27', 'Hours that community buildings are in use', '1,900', None, None, None, None, '', '1,874', 'A'),
]
Q2_TARGETS = {'CS01': '1,350', 'CS06': '2.9%', 'CS07': '', 'CS09': '26', 'CS11': '102,000', 'CS13': '104,000', 'CS22': '149,000'}


def table(quarter):
    """The table's rows in markup for quarter 1 or 2."""
    out = list(HEAD)
    for ref, name, target, a, b, c, status, d, e, status2 in ROWS:
        if quarter == 1 and c is not None: out.append(' | '.join((ref, name, target, a, b, c, status)))
        if quarter == 2 and e is not None: out.append(' | '.join((ref, name, Q2_TARGETS.get(ref, target), d, '' if c is None else c, e, status2)))
    return '\n'.join(out)


def counts(quarter):
    status = [r[6 if quarter == 1 else 9] for r in ROWS]
    return {s: status.count(s) for s in 'GAR'}
