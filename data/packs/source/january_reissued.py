# SPDX-License-Identifier: GPL-3.0-or-later
"""The January pack published again from end to end, so that tests may see what becomes of marks made on it.

Budget and performance change places, the report on inspections is replaced by another author's, the report on grants is withdrawn
and the items behind it move up; a note and a page of questions are put in; words, figures, rows and paragraphs are edited. A block that
is kept keeps its key (markup.KEY), wherever it goes; one that comes in has a key with `+` in it.
"""
import budget
import indicators
import inspections
import january
from front_january import FRONT, ITEMS
from markup import KEY, keyed, paper
from november_minutes import NOVEMBER
from pack import LOG_INTRO, TO_COMMITTEE, appendix, first, report_paper, source
from parts import front, log, minutes, programme, questions
from people import COMMITTEE
from records_january import LOG, PROGRAMME, QUESTIONS

NEW = 'papers-reissued'


class Edited:
    """The lines of a paper with their keys, edited."""
    def __init__(self, text, key):
        self.lines, self.key, self.count = keyed(text, key), key, 0

    def at(self, some):
        """The one line in which `some` stands."""
        found = [n for n, (line, _) in enumerate(self.lines) if some in line]
        assert len(found) == 1, (self.key, some, len(found))
        return found[0]

    def edit(self, old, new):
        n = self.at(old)
        assert self.lines[n][0].count(old) == 1, (self.key, old)
        self.lines[n] = (self.lines[n][0].replace(old, new), self.lines[n][1])

    def drop(self, some):
        del self.lines[self.at(some)]

    def after(self, some, new):
        """Puts new lines behind the one in which `some` stands."""
        made = []
        for line in new.strip('\n').split('\n'):
            made.append((line, f'{self.key}/+{self.count}')); self.count += 1
        n = self.at(some) + 1
        self.lines[n:n] = made

    def move(self, some, behind):
        line = self.lines.pop(self.at(some))
        n = self.at(behind) + 1
        self.lines.insert(n, line)

    def text(self):
        return '\n'.join(line + KEY + key for line, key in self.lines)


def edited(text, key, *steps):
    paper_ = Edited(text, key)
    for step, *args in steps: getattr(paper_, step)(*args)
    return paper_.text()


def old(name, **rows):
    return source(january.FOLDER, name, **rows)


def the_minutes():
    """Typing mistakes put right; a decision worded again; one paragraph taken up two places."""
    edits = {
        '29': [('edit', 'the notes of the grants panel (action 50) had been lost', 'the notes of the grants panel (action 50) could not be found')],
        '30': [('edit', "said that only Saltbeck's had.", "said that only Saltbeck's had been."),
               ('after', 'Mr Benn had no supplementary', 'The Chairman thanked both of them for coming out on a wet night.')],
        '32': [('edit', 'A telephone call within two days costs almost nothing.', 'A telephone call within two days costs next to nothing.'),
               ('move', 'A vote was taken on the choice', 'Members asked Dr Nwosu when the nurse'),
               ('edit', 'Six members would keep the wardens and four', 'Six members would keep the wardens and three')],
        '33': [('drop', 'Cllr Skeet asked why pool covers')],
        '34': [('edit', 'that only one indicator was Red', 'that only one indicator, CS17, was Red')],
        '36': [('edit', 'most of the evening in January', 'most of the evening in January, and perhaps all of it')],
    }
    items = [(number, title, agenda, edited(body, f'm-{n}', *edits.get(number, []))) for n, (number, title, agenda, body) in enumerate(NOVEMBER['items'])]
    return dict(NOVEMBER, items=items)


def the_log():
    """Updates follow the new numbers of the items; a row comes in and one is reworded."""
    updates = {
        '47': ('Table 2 of the report at item 7 is £4,500 too large. It will be corrected at the meeting.', 'Table 2 of the report on the budget was £4,500 too large. It has been corrected.'),
        '50': ('See Table 6 of the report at item 9.', 'A list was sent to members on 15 January 2027.'),
        '51': ('See item 10.', 'See item 7.'), '59': ('of the report at item 10.', 'of the report at item 7.'), '62': ('See item 7.', 'See item 9.'),
        '57': ('legal advice is awaited', 'legal advice has been asked for'),
    }
    rows = []
    for number, date, item, action, update in LOG:
        before, after = updates.get(number, ('', ''))
        assert before in update, number
        rows.append((number, date, item, action, update.replace(before, after, 1) if before else update))
        if number == '58':
            rows.append(('58a', '2026-11-12', 'Leisure Contract', 'Owen Tarrant to say when the lists for swimming lessons were last checked', 'An officer has been appointed and will visit all five centres in March.'))
    return rows


def the_items():
    """The agenda: items in their new order under new numbers."""
    by_title = {i['title'].split(':')[0].split(' of ')[0].split(' 2027')[0]: i for i in ITEMS}
    order = [i for i in ITEMS[:6]] + [by_title['Quarterly Performance'], by_title['Inspections'], by_title['Budget'], ITEMS[10], ITEMS[11]]
    times = {7: '18:50', 8: '19:05', 9: '19:35', 10: '21:05'}
    made = [dict(i, number=str(n)) for n, i in enumerate(order, 1)]
    for n, time in times.items(): made[n - 1].update(time=time, time_text=time)
    made[7]['contributors'] = ['Delphine Askew, Interim Head of Environmental Health']
    return made


def performance():
    text = edited(old('10-performance.txt', indicators=indicators.january()), 'report10',
                  ('edit', 'Fifteen of the 23 indicators with a target were Green, seven Amber and one Red.',
                   'Fourteen of the 23 indicators with a target were Green, eight Amber and one Red.'),
                  ('edit', 'The libraries were closed for two days in December when snow lay on the roofs.', 'Two days were lost in December, when snow lay on the roofs of the libraries.'),
                  ('edit', 'There were 436 volunteers, the most so far.', 'There were 436 volunteers, the most so far by some way.'),
                  ('move', '2.3 **CS05.**', '2.4 **CS21.**'), ('edit', '2.3 **CS05', '2.4 **CS05'), ('edit', '2.4 **CS21', '2.3 **CS21'),
                  ('edit', 'CS12 | Active library members', 'CS12 | Active members of libraries'),
                  ('edit', '| 96,340 |', '| 96,430 |'),
                  ('edit', '| 130 | 131 | 148 | 139 | G', '| 140 | 131 | 148 | 139 | A'),
                  ('drop', 'CS18 |'),
                  ('after', 'CS26 |', 'CS26a | Complaints that went to the Ombudsman | lower |  | 3 | 2 | 2 | '))
    yield report_paper('7', january.DATE, 'Quarterly Performance', 'labels', 'Quarterly Performance Report: Quarter 3 of 2026/27', january.PERFORMANCE, text, key='report10')


def inspection_papers():
    """The report is another author's; of its words only one sentence has stayed, and the cover's labels. The register follows as before."""
    cover = [(label, 'Delphine Askew, Interim Head of Environmental Health' if label == 'Author:' else
              'That the Committee supports a telephone call to each hall in the second week.' if label == 'Recommendation:' else value)
             for label, value in january.INSPECTIONS]
    was = dict((line, key) for line, key in keyed(old('08-inspections.txt', wards=inspections.by_ward(), grades=inspections.grades()), 'report8'))
    kept = '3.2 Nobody has been prosecuted since 2019.'
    body = '\n'.join(line + KEY + (was[line] if line == kept else f'report8/+{n}') for n, line in enumerate(source(NEW, '08-inspections.txt').strip('\n').split('\n')))
    yield report_paper('8', january.DATE, 'Inspections of Community Premises', 'labels', 'Inspections of Community Premises', cover, body, key='report8')
    register = edited(old('08-appendix-a.txt', register=inspections.table()), 'register',
                      ('edit', 'Old Mill Tea Room | Tillingford | Café | 07/07/2026 | 01/07/2026', 'Old Mill Tea Room | Tillingford | Café | 07/07/2026 | 21/07/2026'),
                      ('after', 'P33 |', 'P33a | Netherwade Gurdwara Kitchen | Netherwade | Lunch club | 24/06/2026 | 08/07/2026 | A | A'),
                      ('drop', 'P52 |'),
                      ('after', 'P86 |', 'P87 | ' + ' | '.join(inspections.LATE_ENTRY.split('|'))))
    yield appendix('8', 'Appendix A: The register of visits', register, 'register')


def budget_papers():
    html, _ = paper(source(NEW, '09-note.txt'), 'note', 'note/+')
    yield first('9', 'Note of changes', html, 'Budget 2027/28')
    report = edited(old('07-budget.txt', month9=budget.table(budget.MONTH_9), proposals=budget.proposals(), shares=budget.shares()), 'report7',
                    ('edit', 'which will spend £8.6 million between them this year', 'which will spend £8.6 million this year between them'),
                    ('edit', 'Three cold weeks would add £12,000.', 'Three cold weeks would add £14,000.'),
                    ('edit', 'has come down from £159,000 to £149,000 since September', 'has fallen from £159,000 to £149,000 since September'),
                    ('move', '2.4 Arts and events is overspent', 'has raised the forecast by £9,000'),
                    ('edit', '2.4 Arts', '2.3 Arts'), ('edit', '2.3 Youth', '2.4 Youth'),
                    ('edit', 'B7 | Libraries: one van in place of two | Saving | -19,500', 'B7 | Libraries: one van in place of two | Saving | -18,900'),
                    ('edit', 'Growth | 24,500 | 12,000', 'Growth | 24,500 | 9,000'),
                    ('edit', '| 180,600 | 52,100', '| 176,700 | 49,100'),
                    ('edit', 'B8 is dealt with at item 9.', 'B8 will be dealt with in March.'),
                    ('edit', 'There were 4,318 visits to the two vans last year', 'There were 4,381 visits to the two vans last year'),
                    ('edit', 'Neither is settled.', 'Neither is settled yet, and the landlord has not answered.'),
                    ('edit', 'None of them | 71', 'None of them, or no answer | 71'),
                    ('drop', 'One library van in place of two | 47'),
                    ('after', 'Rooms lent in place of grants | 185', 'Fewer opening hours | 47 | 4.2%'),
                    ('edit', 'They are not a sample of anything, and members', 'Members'),
                    ('after', '5.1 The Director of Finance thinks', 'i. that pay awards cost more than has been put by for them;'),
                    ('edit', 'iii. that the combined', 'iv. that the combined'), ('edit', 'ii. that more boilers', 'iii. that more boilers'),
                    ('edit', 'i. that the leisure contractor', 'ii. that the leisure contractor'))
    lines = report.split('\n')
    behind = next(n for n, line in enumerate(lines) if line.startswith(':::' + KEY) and n > next(m for m, other in enumerate(lines) if other.startswith('B11 |')))
    asked = [f'{line}{KEY}report7/+asked{n}' for n, line in enumerate(source(NEW, '09-asked.txt').strip('\n').split('\n'))]
    lines[behind + 1:behind + 1] = asked
    it = report_paper('9', january.DATE, 'Budget 2027/28', 'grid', TO_COMMITTEE, january.BUDGET, '\n'.join(lines), key='report7')
    it.update(stamp=None, bookmark=None)
    yield it
    yield appendix('9', 'Appendix A: Budget monitoring at month 6', edited(old('07-appendix-a.txt', month6=budget.table(budget.MONTH_6)), 'month6',
                   ('edit', 'Youth outreach | 295 | 138', 'Youth outreach | 295 | 183')), 'month6')


def papers():
    html, truth, tables = minutes(the_minutes(), 'm')
    yield first('3', 'Minutes of the Previous Meeting', html, minutes=truth, tables=tables)
    html, truth, tables = log(the_log(), f'{COMMITTEE}: Action Log', LOG_INTRO, 'log')
    yield first('4', 'Action Log', html, action_log=truth, tables=tables)
    asked = [(*QUESTIONS[0][:4], [QUESTIONS[0][4][0].replace('every third week in place of every second', 'every third week and no longer every second'), QUESTIONS[0][4][1]])]
    html, truth = questions(old('05-questions.txt'), asked)
    yield first('5', 'Public Questions', html, questions=truth)
    yield from performance()
    yield from inspection_papers()
    yield from budget_papers()
    before, _ = paper(edited(old('11-programme.txt'), 'before', ('edit', 'the results of inspections have been brought to this meeting', 'the reply on grants has been put off until March')), 'before')
    rows = [r for r in PROGRAMME if not r[1].startswith('Community Grants')]
    grants = next(r for r in PROGRAMME if r[1].startswith('Community Grants'))
    rows.insert(next(n for n, r in enumerate(rows) if r[1] == 'School Attendance'), grants)
    html, truth, tables = programme(rows, 'wp')
    yield first('10', 'Work Programme 2026/27', f'<h1 data-key="wp/heading">{COMMITTEE}: Work Programme 2026/27</h1>{before}{html}', work_programme=truth, tables=tables)


def pack():
    it = dict(january.pack(), items=the_items(), papers=list(papers()),
              front_html=FRONT.replace('Published on Wednesday 13 January 2027.', 'Published on Wednesday 13 January 2027; published again on Monday 18 January 2027.'))
    it['make_front'] = lambda ranges: front(it, ranges)
    return it
