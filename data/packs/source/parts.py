# SPDX-License-Identifier: GPL-3.0-or-later
"""The recurring parts of a pack as HTML, each with its truth: front sheet, minutes, action log, cover sheets, monitoring, programme.

Tables come as (id in the HTML, truth); the page numbers of the truth follow from the layout and are added by build.py.
"""
import html

from markup import paper, plain, text


def esc(s):
    return html.escape(s, quote=True)


def fixed_table(ident, style, widths, head, rows):
    """HTML of a table whose cells are HTML already. `ident` marks where it starts and `ident`-end where it ends."""
    columns = ''.join(f'<col style="width:{w}%">' for w in widths)
    heads = ''.join(f'<th>{h}</th>' for h in head)
    body = ''.join('<tr>' + ''.join(f'<td>{c}</td>' for c in row) + '</tr>' for row in rows)
    return (f'<table id="{ident}" class="{style}"><colgroup>{columns}</colgroup><thead><tr>{heads}</tr></thead>'
            f'<tbody>{body}<tr id="{ident}-end"></tr></tbody></table>')


def fixed_truth(section, head, rows):
    return {'caption': None, 'section': section, 'header_rows': 1, 'notes': [], 'rows': [head] + rows}


def front(pack, ranges):
    """The front sheet. `ranges` gives each item's (first, last) printed page; items without papers are not in it."""
    boxed = pack['front'] == 'boxed'
    rows = []
    for item in pack['items']:
        first, last = ranges.get(item['number'], (None, None))
        printed = '' if not first else str(first) if first == last else f'{first} - {last}'
        beside = f' <span class="beside">(Pages {printed})</span>' if printed and not boxed else ''
        parts = [f'<div class="t">{text(item["title"])}{beside}</div>']
        parts += [f'<p class="why">{text(w)}</p>' for w in item.get('purpose', [])]
        if item.get('contributors'):
            parts.append('<p class="why">Contributors:</p>')
            parts += [f'<p class="who">{text(c)}</p>' for c in item['contributors']]
        dot = '' if boxed else '.'
        row = (f'<tr><td class="no">{item["number"]}{dot}</td><td>{"".join(parts)}</td><td class="time">{item.get("time_text") or ""}</td>'
               + (f'<td class="pages">{printed}</td>' if boxed else '') + '</tr>')
        if item.get('heading'):
            blank = f'<td colspan="{2 if boxed else 1}">{text(item["heading"])}</td><td></td>'
            row = f'</tbody><tbody class="together"><tr class="heading"><td></td>{blank}</tr>{row}</tbody><tbody>'
        rows.append(row)
    head = '<thead><tr><th>Item</th><th></th><th>Time</th><th class="num">Page</th></tr></thead>' if boxed else ''
    return pack['front_html'].format(items=f'<table class="items {"boxed" if boxed else ""}">{head}<tbody>{"".join(rows)}</tbody></table>')


def minutes(data, ident):
    """The minutes of a meeting; its items' texts are markup."""
    out, resolutions, actions, tables = [data['head_html']], [], [], []
    for n, (number, title, agenda, body) in enumerate(data['items']):
        made, facts = paper(body, f'{ident}-{n}')
        out.append(f'<div class="mi"><span>{number}.</span><div><h2>{text(title)}</h2><div class="agno">(Item {agenda})</div></div></div>{made}')
        resolutions += [{'item': number, 'text': r} for r in facts.resolutions]
        actions += [{'item': number, 'owner': o, 'text': t} for o, t in facts.actions]
        tables += facts.tables
    truth = {k: data[k] for k in ('date', 'start', 'end', 'apologies', 'declarations')}
    for key, people in (('present', 'present'), ('co_opted_present', 'co_opted'), ('in_attendance', 'attending')):
        truth[key] = [p[0] for p in data[people]]
    truth['items'] = [[number, title] for number, title, _, _ in data['items']]
    truth['resolutions'] = resolutions
    truth['actions'] = [[a['item'], a['owner']] for a in actions]
    truth['action_texts'] = actions
    return '\n'.join(out), truth, tables


def log(rows, heading, intro, ident):
    """The action log: rows of (number, ISO date, item, action, update)."""
    head = ['No.', 'Date and item', 'Action', 'Update']
    cells = [[n, '/'.join(reversed(date.split('-'))) + ' – ' + item, action, update] for n, date, item, action, update in rows]
    table = fixed_table(f'{ident}-t1', 'log', (8, 22, 35, 35), head, [[text(c) for c in r] for r in cells])
    truth = {'rows': [{'number': n, 'date': date, 'item': item, 'action': plain(action), 'update': plain(update),
                       'status': 'complete' if plain(update).startswith('Complete') else 'open'} for n, date, item, action, update in rows]}
    truth.update(first=rows[0][0], last=rows[-1][0], count=len(rows), complete=sum(r['status'] == 'complete' for r in truth['rows']),
                 spot={r[0]: [r[1], r[2]] for r in rows})
    return (f'<h1>{text(heading)}</h1><p>{text(intro)}</p>{table}', truth,
            [(f'{ident}-t1', fixed_truth('Action log', head, [[plain(c) for c in r] for r in cells]))])


def questions(intro, asked):
    """Public questions: rows of (asker, place, question, answerer, [paragraphs of the answer]) behind the introduction's markup."""
    out, _ = paper(intro, 'questions')
    for n, (asker, place, question, answerer, answer) in enumerate(asked, 1):
        out += (f'<h2>Question {n} from {text(asker)}, {text(place)}</h2><p>{text(question)}</p><p><b>Answer by {text(answerer)}</b></p>'
                + ''.join(f'<p>{text(a)}</p>' for a in answer))
    return out, [{'asker': asker, 'text': question, 'answer': ' '.join(answer)} for asker, _, question, _, answer in asked]


COVER_FIELDS = {'title': 'title', 'report title': 'title', 'author': 'author', 'report author': 'author', 'contact officer': 'contact',
                'portfolio holder': 'cabinet_member', 'cabinet member': 'cabinet_member', 'ward(s) affected': 'wards',
                'wards affected': 'wards', 'recommendations': 'recommendations', 'recommendation': 'recommendations'}


def cover(council, heading, lines, style):
    """A cover sheet as a two-column `grid` or as `labels`: lines of (label, value or list of paragraphs)."""
    value = lambda v: ''.join(f'<p>{text(p)}</p>' for p in ([v] if isinstance(v, str) else v))
    top = f'<div class="crest">{text(council)}</div><h1>{text(heading)}</h1>'
    if style == 'grid':
        rows = ''.join(f'<tr><td>{text(label)}</td><td>{value(v)}</td></tr>' for label, v in lines)
        return f'{top}<table class="grid cover">{rows}</table>'
    rows = ''.join(f'<div class="label"><b>{text(label)}</b><div>{value(v)}</div></div>' for label, v in lines)
    return f'{top}<div class="cover">{rows}</div><hr>'


def report(council, heading, lines, item, date, style, body, ident):
    """A report: its cover, then its text. The truth has the fields that the cover prints."""
    made, facts = paper(body, ident)
    truth = {'item': item, 'date': date}
    for label, v in lines:
        key = COVER_FIELDS.get(label.lower().rstrip(':'))
        if key: truth[key] = plain(v if isinstance(v, str) else ' '.join(v))
    return cover(council, heading, lines, style) + made, truth, facts.tables


def blocks(recommendations, ident, progress_head, rag_line):
    """Recommendation monitoring, a block a recommendation, its RAG left for the committee."""
    head, out, tables = ['Executive response', progress_head], [], []
    for r in recommendations:
        at = f'{ident}-r{r["number"]}'
        facts = ''.join(f'<p><b>{label}:</b> {text(r[key])}</p>' for label, key in
                        (('Lead Member', 'lead_member'), ('Lead Officer', 'lead_officer'), ('Action by', 'action_by')))
        table = fixed_table(at, 'ruled', (46, 54), head, [[text(r['response']), text(r['progress'])]])
        out.append(f'<div class="rec"><h2>Recommendation {r["number"]}</h2><p class="wanted">{text(r["text"])}</p>{facts}{table}'
                   f'<p class="rag">{text(rag_line)}</p></div>')
        tables.append((at, fixed_truth('Recommendation ' + r['number'], head, [[plain(r['response']), plain(r['progress'])]])))
    return ''.join(out), [dict(r, rag=None) for r in recommendations], tables


def wide(recommendations, ident, progress_head):
    """Recommendation monitoring as one wide table."""
    head = ['No.', 'Recommendation', 'Lead Member', 'Lead Officer', 'Action by', 'Executive response', progress_head, 'RAG']
    keys = ('number', 'text', 'lead_member', 'lead_officer', 'action_by', 'response', 'progress', 'rag')
    cells = [[r[k] for k in keys] for r in recommendations]
    table = fixed_table(f'{ident}-t1', 'monitor', (4, 20, 10, 10, 9, 20, 20, 7), head, [[text(c) for c in r] for r in cells])
    truth = [dict(r, rag=r['rag'].lower() or None) for r in recommendations]
    return table, truth, [(f'{ident}-t1', fixed_truth('Monitoring', head, [[plain(c) for c in r] for r in cells]))]


def programme(rows, ident):
    """The work programme: rows of (date as printed or '', topic, purpose, [officers], [contributors])."""
    head = ['Date', 'Topic', 'Description and purpose', 'Lead officers', 'Additional contributors']
    lines = lambda v: '<br>'.join(text(x) for x in v)
    table = fixed_table(f'{ident}-t1', 'programme', (14, 21, 31, 17, 17), head,
                        [[f'<b>{text(d)}</b>', text(t), text(p), lines(o), lines(c)] for d, t, p, o, c in rows])
    date, found = '', []
    for d, topic, purpose, officers, contributors in rows:
        date = d or date
        found.append({'date': date, 'topic': plain(topic), 'purpose': plain(purpose), 'lead_officers': officers, 'contributors': contributors})
    truth = {'count': len(rows), 'topics': [r['topic'] for r in found], 'rows': found}
    return table, truth, [(f'{ident}-t1', fixed_truth('Work programme', head, [[d, plain(t), plain(p), ' '.join(o), ' '.join(c)] for d, t, p, o, c in rows]))]
