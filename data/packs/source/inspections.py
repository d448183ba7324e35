# SPDX-License-Identifier: GPL-3.0-or-later
"""The register of inspections of community premises: a long table, with two dates that cannot be right and a grade that is missing."""

# Premises, ward, kind, date of visit, date of report, grade before and after. Old Mill's report is dated before its visit and Corn Hall's has no date.
REGISTER = '''
Brackholt Community Centre|Brackholt|Community centre|27/08/2026|14/09/2026|C|A
Brackholt Library|Brackholt|Library|03/11/2026|13/11/2026|B|A
Brackholt Lunch Club|Brackholt|Lunch club|08/07/2026|16/07/2026|B|A
Dye Works Café|Brackholt|Café|19/11/2026|07/12/2026|A|A
Dyer's Field Pavilion|Brackholt|Sports club|02/11/2026|06/11/2026|B|B
Holy Cross Hall|Brackholt|Church hall|01/10/2026|05/10/2026|A|A
Holy Cross Playgroup|Brackholt|Playgroup|06/10/2026|20/10/2026|A|A
Brackholt Scout Hut|Brackholt|Youth club|06/10/2026|19/10/2026|A|B
Weavers' Social Club|Brackholt|Social club|14/05/2026|20/05/2026|C|A
Brackholt Bowls Club|Brackholt|Sports club|16/11/2026|30/11/2026|B|A
Castle Hythe Community Centre|Castle Hythe|Community centre|01/07/2026|13/07/2026|B|B
Castle Hythe Library|Castle Hythe|Library|10/07/2026|23/07/2026|A|A
Castle Hythe Pool Café|Castle Hythe|Café|20/04/2026|28/04/2026|–|A
Lighthouse Playgroup|Castle Hythe|Playgroup|17/09/2026|22/09/2026|B|B
Hythe Sailing Club|Castle Hythe|Sports club|04/09/2026|22/09/2026|C|B
Sea Cadets' Hall|Castle Hythe|Youth club|11/08/2026|17/08/2026|A|A
Harbour Mission Kitchen|Castle Hythe|Lunch club|09/12/2026|16/12/2026|B|A
St Peter's Parish Room|Castle Hythe|Church hall|22/05/2026|01/06/2026|A|B
Fishermen's Institute|Castle Hythe|Social club|29/04/2026|13/05/2026|B|A
Fennel Green Village Hall|Fennel Green|Village hall|07/04/2026|14/04/2026|C|C
Fennel Green Library|Fennel Green|Library|18/05/2026|27/05/2026|A|A
Fennel Green Cricket Club|Fennel Green|Sports club|08/12/2026|15/12/2026|A|A
St Mary's Church Room|Fennel Green|Church hall|10/07/2026|28/07/2026|B|B
Fennel Green Under Fives|Fennel Green|Playgroup|26/06/2026|08/07/2026|B|A
Orchard Barn|Fennel Green|Village hall|22/05/2026|01/06/2026|A|A
Netherwade Community Centre|Netherwade|Community centre|23/09/2026|07/10/2026|D|D
Netherwade Library|Netherwade|Library|29/10/2026|03/11/2026|C|C
Netherwade Sports Centre Café|Netherwade|Café|04/11/2026|12/11/2026|C|B
Parade Youth Club|Netherwade|Youth club|27/04/2026|14/05/2026|A|A
Wade Valley Temple Hall|Netherwade|Temple hall|11/06/2026|23/06/2026|C|B
Somali Elders' Kitchen|Netherwade|Lunch club|24/06/2026|08/07/2026|A|A
Homework Hub|Netherwade|Youth club|29/05/2026|05/06/2026|D|D
Netherwade Tenants' Hall|Netherwade|Community centre|17/11/2026|02/12/2026|A|A
Wade Street Mosque Hall|Netherwade|Mosque hall|13/04/2026|29/04/2026|–|B
Riverside Playgroup|Netherwade|Playgroup|23/10/2026|30/10/2026|C|A
Netherwade Football Club|Netherwade|Sports club|17/11/2026|02/12/2026|B|A
Bright Thread Studio|Netherwade|Social club|20/08/2026|02/09/2026|C|B
Orrelby Village Hall|Orrelby|Village hall|30/06/2026|08/07/2026|A|B
Orrelby Young Farmers' Barn|Orrelby|Youth club|11/12/2026|21/12/2026|C|C
All Saints' Room, Orrelby|Orrelby|Church hall|28/10/2026|05/11/2026|C|B
Orrelby Pre-School|Orrelby|Playgroup|02/09/2026|10/09/2026|–|B
Overcliff Village Hall|Overcliff|Village hall|16/10/2026|20/10/2026|B|B
Overcliff Players' Theatre|Overcliff|Theatre|01/12/2026|17/12/2026|B|A
Overcliff Tea Hut|Overcliff|Café|21/08/2026|26/08/2026|B|C
Overcliff Tennis Club|Overcliff|Sports club|14/12/2026|23/12/2026|A|A
Saltbeck Community Centre|Saltbeck|Community centre|01/06/2026|09/06/2026|B|B
Saltbeck Library|Saltbeck|Library|11/08/2026|27/08/2026|C|B
Saltbeck Arena Café|Saltbeck|Café|27/11/2026|01/12/2026|B|A
Saltbeck Boxing Academy|Saltbeck|Sports club|15/06/2026|02/07/2026|C|B
Saltbeck Men's Shed|Saltbeck|Social club|20/10/2026|02/11/2026|C|B
Polish Saturday School|Saltbeck|Youth club|11/05/2026|29/05/2026|C|B
Saltbeck Food Co-operative|Saltbeck|Lunch club|21/04/2026|06/05/2026|A|A
Depot Canteen|Saltbeck|Café|11/06/2026|29/06/2026|C|B
Beck End Tenants' Hall|Saltbeck|Community centre|23/04/2026|06/05/2026|C|A
Beck End Playgroup|Saltbeck|Playgroup|16/04/2026|22/04/2026|B|A
Canal Boat Club|Saltbeck|Sports club|15/07/2026|24/07/2026|C|B
St Aidan's Hall|Saltbeck|Church hall|10/11/2026|24/11/2026|B|B
Saltbeck Working Men's Club|Saltbeck|Social club|07/09/2026|18/09/2026|D|D
Gospel Hall, Foundry Road|Saltbeck|Church hall|30/09/2026|16/10/2026|B|C
Tillingford Community Centre|Tillingford|Community centre|08/12/2026|18/12/2026|B|A
Tillingford Library|Tillingford|Library|22/06/2026|29/06/2026|B|B
Tillingford Gymnasium|Tillingford|Sports club|21/04/2026|30/04/2026|C|B
Mill Lane Toddlers|Tillingford|Playgroup|22/06/2026|10/07/2026|B|A
Memory Table Café|Tillingford|Lunch club|09/09/2026|23/09/2026|B|B
Tillingford Guide Hut|Tillingford|Youth club|22/10/2026|04/11/2026|B|A
Tillingford Band Room|Tillingford|Social club|05/11/2026|18/11/2026|A|A
Old Mill Tea Room|Tillingford|Café|07/07/2026|01/07/2026|C|C
St Luke's Hall|Tillingford|Church hall|20/11/2026|07/12/2026|A|A
Tillingford Rugby Club|Tillingford|Sports club|30/04/2026|15/05/2026|A|A
Aldmere Central Library|Town Quay|Library|18/08/2026|02/09/2026|A|A
Aldmere Baths Café|Town Quay|Café|24/11/2026|10/12/2026|A|A
Quayside Learning Centre|Town Quay|Community centre|10/04/2026|22/04/2026|B|B
Night Shelter Kitchen|Town Quay|Lunch club|25/09/2026|05/10/2026|B|B
Refugee Welcome House|Town Quay|Community centre|21/09/2026|06/10/2026|A|A
Aldmere Deaf Club|Town Quay|Social club|18/06/2026|23/06/2026|C|C
Boatyard Trust|Town Quay|Sports club|28/05/2026|12/06/2026|–|C
Town Quay Tower Common Room|Town Quay|Community centre|27/05/2026|09/06/2026|A|A
Quay Arts Studio|Town Quay|Theatre|01/12/2026|15/12/2026|A|A
Ukrainian Saturday Club|Town Quay|Youth club|02/11/2026|16/11/2026|B|C
Friends' Meeting House|Town Quay|Church hall|07/05/2026|21/05/2026|C|B
Seamen's Rest|Town Quay|Lunch club|21/07/2026|05/08/2026|C|A
Bridge Street Playgroup|Town Quay|Playgroup|01/04/2026|14/04/2026|C|C
Market Place Crypt Café|Town Quay|Café|02/11/2026|18/11/2026|A|A
Aldmere Judo Club|Town Quay|Sports club|08/04/2026|17/04/2026|B|C
Corn Hall|Town Quay|Theatre|30/10/2026|00/00/0000|C|
Street Chaplains' Bus|Town Quay|Lunch club|14/09/2026|22/09/2026|C|B'''.strip()
LATE_ENTRY = 'Aldmere Rowing Club|Town Quay|Sports club|09/12/2026|21/12/2026|B|A'      # only when the pack is published again


def _rows(again):
    return [line.split('|') for line in REGISTER.split('\n') + ([LATE_ENTRY] if again else [])]


def table(again=False):
    """The register in markup, a row a visit."""
    out = ['Ref | Premises | Ward | Kind | Visit | Report | Before | After']
    return '\n'.join(out + [' | '.join([f'P{n:02d}', *row]) for n, row in enumerate(_rows(again), 1)])


def by_ward():
    """Visits in each ward and whether the grade went up; a visit without a grade before or after counts as new."""
    out, totals = ['Ward | Visits | Better | The same | Worse | New or not graded'], [0] * 5
    for ward in sorted({r[1] for r in _rows(False)}):
        count = [0] * 5
        for *_, before, after in (r for r in _rows(False) if r[1] == ward):
            count[0] += 1
            count[4 if before == '–' or not after else 1 if after < before else 2 if after == before else 3] += 1
        totals = [a + b for a, b in zip(totals, count)]
        out.append(f'{ward} | ' + ' | '.join(map(str, count)))
    return '\n'.join(out + ['All wards | ' + ' | '.join(map(str, totals))])


def grades():
    """Grades after the visit; the shares come to 99.9 because each is rounded by itself."""
    after = [r[6] for r in _rows(False) if r[6]]
    meaning = {'A': 'Nothing to put right', 'B': 'Small things to put right', 'C': 'To be visited again within six months', 'D': 'Closed in part until put right'}
    out = ['Grade | Meaning | Premises | Share']
    for grade, words in meaning.items():
        out.append(f'{grade} | {words} | {after.count(grade)} | {after.count(grade) / len(after) * 100:.1f}%')
    return '\n'.join(out + [f'All graded |  | {len(after)} | 100%'])
