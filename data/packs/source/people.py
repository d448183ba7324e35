# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented council, its committee and the people who recur in the packs."""

COUNCIL = 'Aldmere Borough Council'
COMMITTEE = 'Communities and Skills Scrutiny Committee'
VENUE = 'The Wharf Room, Town Hall, Market Place, Aldmere AM4 7QD'

MEMBERS = [('Cllr Marian Tolcroft', 'Chairman'), ('Cllr Idris Pennock', 'Vice-Chairman'), ('Cllr Kwame Asante-Boyle', None), ('Cllr Nadia Farouk', None),
           ('Cllr Josephine Haddow OBE', None), ('Cllr Peter Lindqvist', None), ('Cllr Tobias Marchbank', None), ('Cllr Geraint Moss', None),
           ('Cllr Mrs Beatrix Oram', None), ('Cllr Rowena Skeet', None), ('Cllr Dr Sunil Warrier', None)]
CO_OPTED = [('Ms Yewande Balogun', 'Parent Governor Representative'), ('Mrs Ottilie Crane', 'Church of England Diocesan Representative'),
            ('Mr Declan Rafferty', 'Roman Catholic Diocesan Representative')]

people = lambda pairs: [{'name': n, 'role': r} for n, r in pairs]
by_name = dict(MEMBERS + CO_OPTED)
pick = lambda *names: [(n, by_name[n]) for n in names]


def meeting(date, time):
    return {'council': COUNCIL, 'committee': COMMITTEE, 'date': date, 'time': time, 'venue': VENUE, 'members': people(MEMBERS), 'co_opted': people(CO_OPTED)}
