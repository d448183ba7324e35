# SPDX-License-Identifier: GPL-3.0-or-later
"""The Committee's set of quarterly indicators: the same table four times, three months apart, rows that come and go."""
import re

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


# What June 2026 prints of 2025/26: ref: (target, same quarter of 2024/25, status). Percentages have no number behind them yet: members ask for it there.
Q4 = {
    'CS01': ('1,250', '1,247', 'G'), 'CS02': ('86%', '86.4%', 'G'), 'CS03': ('74%', '70.9%', 'G'), 'CS04': ('38%', '36.0%', 'A'), 'CS05': ('100', '96', 'R'),
    'CS06': ('2.8%', '3.0%', 'A'), 'CS07': ('1.0%', '1.1%', 'G'), 'CS08': ('60%', '52%', 'A'), 'CS09': ('18', '14', 'G'), 'CS10': ('70%', '64%', 'A'),
    'CS11': ('90,000', '88,902', 'G'), 'CS12': ('40,000', '38,640', 'G'), 'CS13': ('85,000', '84,466', 'A'), 'CS14': ('', '13,874', ''), 'CS15': ('', '', ''),
    'CS16': ('', '529', ''), 'CS17': ('18%', '20.7%', 'R'), 'CS18': ('', '35', ''), 'CS19': ('125', '118', 'G'), 'CS20': ('95%', '90.2%', 'A'),
    'CS21': ('390', '366', 'G'), 'CS22': ('134,000', '133,210', 'A'), 'CS23': ('2,900', '2,655', 'G'), 'CS24': ('24%', '28%', 'A'), 'CS25': ('90%', '85%', 'A'),
    'CS26': ('85%', '81%', 'G'),
}
# Watched in 2025/26 and given up in June: (name, target, quarter 4 of 2024/25, quarter 3, quarter 4, status).
ENDED = [
    ('Library computers out of order on the last day', '12', '19', '14', '11', 'G'),
    ('Books returned late', '', '6,204', '5,871', '5,790', ''),
    ('Adults on a waiting list for a mathematics class', '25', '31', '18', '22', 'G'),
    ('Learners who say that they are satisfied', '90%', '95%', '96%', '95%', 'G'),
    ('Hours of street warden patrol', '1,500', '1,388', '1,512', '1,476', 'A'),
    ('Leisure centre memberships', '8,200', '7,914', '8,163', '8,342', 'G'),
    ('Visits by schools to the archives', '20', '17', '26', '9', 'R'),
    ('Pages of the committee read on the website', '', '1,140', '1,352', '2,067', ''),
]
# Quarter 3: ref: (better if, target, quarter 3 of 2025/26, quarter 3, status).
Q3 = {
    'CS01': ('higher', '1,000', '962', '1,017', 'G'), 'CS02': ('higher', '87%', '87.0%', '88.9%', 'G'), 'CS03': ('higher', '75%', '73.1% (246)', '77.8% (259)', 'G'),
    'CS04': ('higher', '38%', '36.4%', '37.1%', 'A'), 'CS05': ('lower', '100', '134', '71', 'G'), 'CS06': ('lower', '2.8%', '3.2% (146)', '2.8% (128)', 'G'),
    'CS07': ('lower', '1.5%', '1.9% (87)', '1.3% (59)', 'G'), 'CS08': ('higher', '60%', '56% (46)', '59% (50)', 'A'), 'CS09': ('higher', '18', '17', '19', 'G'),
    'CS10': ('higher', '70%', '68% (19)', '69% (22)', 'A'), 'CS11': ('higher', '92,000', '91,266', '96,340', 'G'), 'CS12': ('higher', '40,000', '40,011', '42,377', 'G'),
    'CS13': ('higher', '84,000', '84,702', '83,118', 'A'), 'CS15': ('higher', '', '', '', ''), 'CS16': ('lower', '', '540', '561', ''),
    'CS17': ('lower', '18%', '21.0%', '20.6%', 'R'), 'CS18': ('', '', '39', '43', ''), 'CS19': ('higher', '130', '131', '139', 'G'),
    'CS20': ('higher', '95%', '92.6%', '94.1%', 'A'), 'CS21': ('higher', '400', '384', '436', 'G'), 'CS22': ('higher', '136,000', '135,480', '137,915', 'G'),
    'CS23': ('higher', '3,000', '2,893', '3,211', 'G'), 'CS25': ('higher', '90%', '92% (12)', '87% (13)', 'A'), 'CS26': ('higher', '85%', '85% (69)', '88% (72)', 'G'),
    'CS27': ('higher', '1,900', '', '1,962', 'G'), 'CS28': ('lower', '380', '', '388', 'A'),
}
Q3_2025 = dict({ref: r[2] for ref, r in Q3.items()}, CS14='15,402', CS24='')       # June prints CS14 too; January has let it go
REVISED = {'CS06': '3.1% (142)†', 'CS22': '148,203†'}                              # quarter 2, as January prints it
NEW = {'CS28': ('Children waiting for a swimming lesson on the last day', '412')}   # name, quarter 2
HEAD_Q3 = ['Ref | Indicator | Better if | Target | Result | < | < | Status', '^ | ^ | ^ | ^ | Same quarter last year | Last quarter | This quarter | ^']
NAMES, QUARTER_2, QUARTER_4 = ({r[0]: r[n] for r in ROWS} for n in (1, 8, 4))


def table(quarter):
    """The table's rows in markup for quarter 1 or 2."""
    out = list(HEAD)
    for ref, name, target, a, b, c, status, d, e, status2 in ROWS:
        if quarter == 1 and c is not None: out.append(' | '.join((ref, name, target, a, b, c, status)))
        if quarter == 2 and e is not None: out.append(' | '.join((ref, name, Q2_TARGETS.get(ref, target), d, '' if c is None else c, e, status2)))
    return '\n'.join(out)


def june():
    """Quarter 4 of 2025/26."""
    bare = lambda value: re.sub(r' \(.*\)', '', value)
    return '\n'.join(HEAD + [' | '.join((ref, NAMES[ref], target, before, bare(Q3_2025[ref]), bare(QUARTER_4[ref]), status)) for ref, (target, before, status) in Q4.items()])


def ended():
    return '\n'.join([HEAD[0].replace('Ref | ', ''), HEAD[1].replace('^ | ', '', 1)] + [' | '.join(row) for row in ENDED])


def january():
    """Quarter 3 of 2026/27."""
    out = list(HEAD_Q3)
    for ref, (better, target, before, result, status) in Q3.items():
        name, last = NEW.get(ref) or (NAMES[ref], REVISED.get(ref, QUARTER_2[ref]))
        out.append(' | '.join((ref, name, better, target, before, last, result, status)))
    return '\n'.join(out)


def counts(quarter):
    status = [r[6 if quarter == 1 else 9] for r in ROWS]
    return {s: status.count(s) for s in 'GAR'}
