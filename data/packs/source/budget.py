# SPDX-License-Identifier: GPL-3.0-or-later
"""Budget monitoring of the Committee's services: the same table at month 12 of 2025/26 and at months 6 and 9 of 2026/27, in thousands of pounds."""

HEAD = ['Service | Budget for the year | Spent to date | Forecast for the year | Variance | <', '^ | £000 | £000 | £000 | £000 | %']

# (service, budget, spent to date, forecast)
MONTH_12 = [
    ('Adult learning', 2388, 2408, 2408), ('Libraries and archives', 3146, 3121, 3121), ('Leisure contract', 612, 706, 706), ('Community safety', 214, 214, 214),
    ('Community centres', 402, 431, 431), ('Grants to voluntary groups', 365, 352, 352), ('Youth outreach', 288, 279, 279), ('Domestic abuse service', 326, 326, 326),
    ('Arts and events', 197, 204, 204), ('Street market stalls', 41, 38, 38), ('Management and support', 512, 498, 498),
]
MONTH_6 = [
    ('Adult learning', 2412, 1197, 2430), ('Libraries and archives', 3208, 1581, 3190), ('Leisure contract', 640, 372, 770), ('Community safety', 220, 110, 220),
    ('Community centres', 415, 229, 452), ('Grants to voluntary groups', 365, 214, 365), ('Youth outreach', 295, 138, 281), ('Domestic abuse service', 341, 166, 348),
    ('Arts and events', 201, 139, 209), ('Management and support', 518, 251, 509),
]
MONTH_9 = [
    ('Adult learning', 2412, 1811, 2437), ('Libraries and archives', 3184, 2362, 3151), ('Self-service libraries', 24, 13, 24), ('Leisure contract', 640, 561, 770),
    ('Community safety', 220, 165, 220), ('Community centres', 415, 346, 461), ('Grants to voluntary groups', 365, 288, 358), ('Youth outreach', 295, 204, 276),
    ('Domestic abuse service', 341, 259, 352), ('Arts and events', 201, 178, 211), ('Management and support', 518, 377, 504),
]


def table(rows):
    """Rows in markup with their variances and a total that adds up."""
    out = list(HEAD)
    for name, budget, spent, forecast in rows + [('All services', *(sum(r[n] for r in rows) for n in (1, 2, 3)))]:
        over = forecast - budget
        out.append(f'{name} | {budget:,} | {spent:,} | {forecast:,} | {over} | {over / budget * 100:.1f}%')
    return '\n'.join(out)


# What is proposed: (reference, proposal, kind, 2027/28, 2028/29).
_PROPOSALS = [
    ('B1', 'Leisure contract: energy above the ceiling', 'Growth', 135000, 118000), ('B2', 'Castle Hythe Library: ramp', 'Growth', 38000, 0),
    ('B3', 'Community centres: boilers', 'Growth', 24500, 12000), ('B4', 'Community safety: half the cost of two wardens', 'Growth', 31000, 31000),
    ('B5', 'Domestic abuse service: counsellor for children', 'Growth', 22000, 23000), ('B6', 'Libraries: fewer copies of newspapers', 'Saving', -8400, -8400),
    ('B7', 'Libraries: one van in place of two', 'Saving', -19500, -21000), ('B8', 'Grants: rooms lent in place of money', 'Saving', -15000, -15000),
    ('B9', 'Youth outreach: post left empty', 'Saving', -18500, -18500), ('B10', 'Adult learning: rent at Quayside', 'Saving', 0, -42000),
    ('B11', 'Management: performance post shared', 'Saving', -13000, -27000),
]
_PRINTED_TOTAL = 180600      # 4,500 too much: the action log says that it will be corrected
# Budgets proposed for 2027/28 and their printed shares; that of arts and events should be 2%, so that the column comes to 101.
_PROPOSED = [('Adult learning', 2440, 28), ('Libraries and archives', 3215, 36), ('Self-service libraries', 24, 0), ('Leisure contract', 775, 9), ('Community safety', 230, 3),
             ('Community centres', 430, 5), ('Grants to voluntary groups', 350, 4), ('Youth outreach', 285, 3), ('Domestic abuse service', 355, 4), ('Arts and events', 205, 3),
             ('Management and support', 505, 6)]


def proposals(again=False):
    """The proposals in markup; published again, three figures are others: the total for 2027/28, and boilers and the total for 2028/29."""
    rows = [(*r[:4], 9000 if again and r[0] == 'B3' else r[4]) for r in _PROPOSALS]
    first, second = sum(r[3] for r in rows), sum(r[4] for r in rows)
    out = ['Ref | Proposal | Kind | 2027/28 (£) | 2028/29 (£)'] + [f'{a} | {b} | {c} | {d:,} | {e:,}' for a, b, c, d, e in rows]
    return '\n'.join(out + [f'Total |  |  | {first if again else _PRINTED_TOTAL:,} | {second:,}'])


def shares():
    out = ['Service | £000 | Share'] + [f'{name} | {thousands:,} | {share}%' for name, thousands, share in _PROPOSED]
    return '\n'.join(out + [f'All services | {sum(r[1] for r in _PROPOSED):,} | 100%'])
