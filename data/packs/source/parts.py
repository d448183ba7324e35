# SPDX-License-Identifier: GPL-3.0-or-later
"""The recurring parts of a pack as HTML, each with its truth: front sheet, minutes, action log, cover sheets, monitoring, programme.

Tables come as (id in the HTML, truth); the page numbers of the truth follow from the layout and are added by build.py.
"""
import html
import re

from markup import paper, plain, text, with_keys


def esc(s):
    return html.escape(s, quote=True)


def slug(s):
    return re.sub(r'[^a-z0-9]+', '-', plain(s).lower()).strip('-')[:40]


def fixed_table(ident, style, widths, head, rows, keys=None):
    """HTML of a table whose cells are HTML already. `ident` marks where it starts and `ident`-end where it ends; `keys`: the rows' own."""
    keys = keys or [str(n) for n in range(len(rows))]
    at = lambda row, j: f' data-key="{ident}/{row}.{j}"'
    columns = ''.join(f'<col style="width:{w}%">' for w in widths)
    heads = ''.join(f'<th{at("head", j)}>{h}</th>' for j, h in enumerate(head))
    body = ''.join('<tr>' + ''.join(f'<td{at(k, j)}>{c}</td>' for j, c in enumerate(row)) + '</tr>' for k, row in zip(keys, rows))
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
        key = f'front/{slug(item["title"])}'
        printed = '' if not first else str(first) if first == last else f'{first} - {last}'
        beside = f' <span class="beside">(Pages {printed})</span>' if printed and not boxed else ''
        parts = [f'<div class="t" data-key="{key}/title">{text(item["title"])}{beside}</div>']
        parts += [f'<p class="why" data-key="{key}/purpose{n}">{text(w)}</p>' for n, w in enumerate(item.get('purpose', []))]
        if item.get('contributors'):
            parts.append(f'<p class="why" data-key="{key}/contributors">Contributors:</p>')
            parts += [f'<p class="who" data-key="{key}/contributor{n}">{text(c)}</p>' for n, c in enumerate(item['contributors'])]
        dot = '' if boxed else '.'
        row = (f'<tr><td class="no" data-key="{key}/number">{item["number"]}{dot}</td><td>{"".join(parts)}</td><td class="time" data-key="{key}/time">{item.get("time_text") or ""}</td>'
               + (f'<td class="pages" data-key="{key}/pages">{printed}</td>' if boxed else '') + '</tr>')
        if item.get('heading'):
            blank = f'<td colspan="{2 if boxed else 1}">{text(item["heading"])}</td><td></td>'
            row = f'</tbody><tbody class="together"><tr class="heading"><td></td>{blank}</tr>{row}</tbody><tbody>'
        rows.append(row)
    head = '<thead><tr><th>Item</th><th></th><th>Time</th><th class="num">Page</th></tr></thead>' if boxed else ''
    return with_keys(pack['front_html'], 'front').format(items=f'<table class="items {"boxed" if boxed else ""}">{head}<tbody>{"".join(rows)}</tbody></table>')


def minutes(data, ident):
    """The minutes of a meeting; its items' texts are markup."""
    out, resolutions, actions, tables = [with_keys(data['head_html'], f'{ident}-head')], [], [], []
    for n, (number, title, agenda, body) in enumerate(data['items']):
        made, facts = paper(body, f'{ident}-{n}')
        out.append(f'<div class="mi"><span data-key="{ident}-{n}/number">{number}.</span><div><h2 data-key="{ident}-{n}/title">{text(title)}</h2>'
                   f'<div class="agno" data-key="{ident}-{n}/item">(Item {agenda})</div></div></div>{made}')
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
    table = fixed_table(f'{ident}-t1', 'log', (8, 22, 35, 35), head, [[text(c) for c in r] for r in cells], [r[0] for r in rows])
    truth = {'rows': [{'number': n, 'date': date, 'item': item, 'action': plain(action), 'update': plain(update),
                       'status': 'complete' if plain(update).startswith('Complete') else 'open'} for n, date, item, action, update in rows]}
    truth.update(first=rows[0][0], last=rows[-1][0], count=len(rows), complete=sum(r['status'] == 'complete' for r in truth['rows']),
                 spot={r[0]: [r[1], r[2]] for r in rows})
    return (f'<h1 data-key="{ident}/heading">{text(heading)}</h1><p data-key="{ident}/intro">{text(intro)}</p>{table}', truth,
            [(f'{ident}-t1', fixed_truth('Action log', head, [[plain(c) for c in r] for r in cells]))])


def questions(intro, asked):
    """Public questions: rows of (asker, place, question, answerer, [paragraphs of the answer]) behind the introduction's markup."""
    out, _ = paper(intro, 'questions')
    for n, (asker, place, question, answerer, answer) in enumerate(asked, 1):
        out += with_keys(f'<h2>Question {n} from {text(asker)}, {text(place)}</h2><p>{text(question)}</p><p><b>Answer by {text(answerer)}</b></p>'
                         + ''.join(f'<p>{text(a)}</p>' for a in answer), f'questions/{slug(asker)}')
    return out, [{'asker': asker, 'text': question, 'answer': ' '.join(answer)} for asker, _, question, _, answer in asked]


COVER_FIELDS = {'title': 'title', 'report title': 'title', 'author': 'author', 'report author': 'author', 'contact officer': 'contact',
                'portfolio holder': 'cabinet_member', 'cabinet member': 'cabinet_member', 'ward(s) affected': 'wards',
                'wards affected': 'wards', 'recommendations': 'recommendations', 'recommendation': 'recommendations'}


def cover(council, heading, lines, style, key):
    """A cover sheet as a two-column `grid` or as `labels`: lines of (label, value or list of paragraphs)."""
    at = lambda label, part='label': f' data-key="{key}/cover/{slug(label)}/{part}"'
    value = lambda label, v: ''.join(f'<p{at(label, n)}>{text(p)}</p>' for n, p in enumerate([v] if isinstance(v, str) else v))
    top = f'<div class="crest" data-key="{key}/cover/council">{text(council)}</div><h1 data-key="{key}/cover/heading">{text(heading)}</h1>'
    if style == 'grid':
        rows = ''.join(f'<tr><td{at(label)}>{text(label)}</td><td>{value(label, v)}</td></tr>' for label, v in lines)
        return f'{top}<table class="grid cover">{rows}</table>'
    rows = ''.join(f'<div class="label"><b{at(label)}>{text(label)}</b><div>{value(label, v)}</div></div>' for label, v in lines)
    return f'{top}<div class="cover">{rows}</div><hr>'


def report(council, heading, lines, item, date, style, body, ident, key=None):
    """A report: its cover, then its text. The truth has the fields that the cover prints. `key`: of its blocks (`ident`)."""
    made, facts = paper(body, ident, key)
    truth = {'item': item, 'date': date}
    for label, v in lines:
        field = COVER_FIELDS.get(label.lower().rstrip(':'))
        if field: truth[field] = plain(v if isinstance(v, str) else ' '.join(v))
    return cover(council, heading, lines, style, key or ident) + made, truth, facts.tables


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
                        [[f'<b>{text(d)}</b>', text(t), text(p), lines(o), lines(c)] for d, t, p, o, c in rows], [slug(r[1]) for r in rows])
    date, found = '', []
    for d, topic, purpose, officers, contributors in rows:
        date = d or date
        found.append({'date': date, 'topic': plain(topic), 'purpose': plain(purpose), 'lead_officers': officers, 'contributors': contributors})
    truth = {'count': len(rows), 'topics': [r['topic'] for r in found], 'rows': found}
    return table, truth, [(f'{ident}-t1', fixed_truth('Work programme', head, [[d, plain(t), plain(p), ' '.join(o), ' '.join(c)] for d, t, p, o, c in rows]))]
