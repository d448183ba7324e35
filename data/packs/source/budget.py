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
