# SPDX-License-Identifier: GPL-3.0-or-later
"""Hours in a week for which the fourteen community buildings stand empty, Monday to Sunday."""

BUILDINGS = [
    ('Beck End Tenants’ Hall', 9, 6, 8, 5, 7, 11, 13), ('Brackholt Community Centre', 2, 1, 3, 0, 4, 6, 9), ('Castle Hythe Community Centre', 5, 4, 2, 6, 3, 8, 10),
    ('Fennel Green Village Hall', 8, 9, 5, 7, 6, 4, 12), ('Netherwade Community Centre', 1, 3, 0, 2, 2, 5, 7), ('Netherwade Tenants’ Hall', 7, 5, 9, 6, 8, 10, 11),
    ('Orchard Barn', 10, 12, 11, 10, 9, 3, 6), ('Orrelby Village Hall', 11, 8, 10, 9, 11, 7, 13), ('Overcliff Village Hall', 9, 10, 7, 11, 8, 6, 12),
    ('Parade Rooms', 4, 2, 5, 3, 1, 7, 9), ('Refugee Welcome House', 3, 3, 4, 2, 5, 8, 8), ('Saltbeck Community Centre', 2, 0, 1, 3, 2, 4, 6),
    ('Tillingford Community Centre', 3, 5, 4, 4, 6, 5, 10), ('Town Quay Tower Common Room', 12, 11, 12, 10, 11, 9, 12),
]


def table():
    out = ['Building | Hours empty in a week | < | < | < | < | < | < | All week', '^ | Mon | Tue | Wed | Thu | Fri | Sat | Sun | ^']
    for name, *days in BUILDINGS + [('All buildings', *(sum(b[n] for b in BUILDINGS) for n in range(1, 8)))]:
        out.append(f'{name} | ' + ' | '.join(map(str, days)) + f' | {sum(days)}')
    return '\n'.join(out)
