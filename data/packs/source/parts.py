# SPDX-License-Identifier: GPL-3.0-or-later
"""The recurring parts of a pack as HTML: front sheet, minutes, action log, cover sheets, monitoring, work programme."""
import html as _html

from markup import paper, plain, text


def esc(s):
    return _html.escape(s, quote=True)


def front(pack, ranges):
    """The front sheet. `ranges` gives each item's (first, last) printed page or None."""
    m, boxed = pack['meeting'], pack['front'] == 'boxed'
    rows = []
    for item in pack['items']:
        if item.get('heading'):
            rows.append(f'</tbody><tbody class="together"><tr class="heading"><td></td><td colspan="{2 if boxed else 1}">{text(item["heading"])}</td>' + ('<td></td></tr>' if boxed else '<td></td></tr>'))
        span = ranges.get(item['number'])
        printed = '' if not span else f'{span[0]} - {span[1]}' if span[0] != span[1] else str(span[0])
        title = f'<div class="t">{text(item["title"])}</div>'
        if printed and not boxed: title = f'<div class="t">{text(item["title"])} <span style="font-weight:normal;white-space:nowrap">(Pages {printed})</span></div>'
        why = ''.join(f'<p class="why">{text(w)}</p>' for w in item.get('purpose', []))
        who = ''
        if item.get('contributors'):
            who = '<p class="who">Contributors:</p>' + ''.join(f'<p class="who" style="margin-top:0">{text(c)}</p>' for c in item['contributors'])
        cells = f'<td class="no">{item["number"]}{"" if boxed else "."}</td><td>{title}{why}{who}</td><td class="time">{item.get("time_text") or ""}</td>'
        if boxed: cells += f'<td class="pages">{printed}</td>'
        rows.append(f'<tr>{cells}</tr>' + ('</tbody><tbody>' if item.get('heading') else ''))
    head = '<thead><tr><th>Item</th><th></th><th>Time</th><th class="num">Page</th></tr></thead>' if boxed else ''
    return pack['front_html'].format(items=f'<table class="items {"boxed" if boxed else ""}">{head}<tbody>{"".join(rows)}</tbody></table>')


def minutes(data, ident):
    """HTML and truth of the minutes of a meeting."""
    out, truth_items, resolutions, actions, tables = [data['head_html']], [], [], [], []
    for n, (number, title, agenda, body) in enumerate(data['items']):
        made, facts = paper(body, f'{ident}-{n}')
        mark = f'<div class="agno">(Item {agenda})</div>' if agenda else ''
        out.append(f'<div class="mi"><span>{number}.</span><div><h2>{text(title)}</h2>{mark}</div></div>{made}')
        truth_items.append([number, title])
        resolutions += [{'item': number, 'text': r} for r in facts.resolutions]
        actions += [(number, o, t) for o, t in facts.actions]
        tables += facts.tables
    css = '<style>.mi{break-after:avoid;break-inside:avoid;margin-top:4.5mm}.mi>span{float:left;width:12mm;font-weight:bold;font-size:12pt;line-height:1.2}.mi>div{margin-left:12mm}.mi h2{margin:0 0 1mm}.agno{margin-bottom:2mm;font-size:10.5pt}</style>'
    truth = {k: data[k] for k in ('date', 'start', 'end', 'apologies', 'declarations')}
    truth['present'] = [p[0] for p in data['present']]
    truth['co_opted_present'] = [p[0] for p in data['co_opted']]
    truth['in_attendance'] = [p[0] for p in data['attending']]
    truth['items'] = truth_items
    truth['resolutions'] = resolutions
    truth['actions'] = [[i, o] for i, o, _ in actions]
    truth['action_texts'] = [{'item': i, 'owner': o, 'text': t} for i, o, t in actions]
    return css + '\n'.join(out), truth, tables


def log(rows, heading, intro, ident):
    """The action log: rows of (number, ISO date, item, action, update)."""
    cells = lambda r: [r[0], '/'.join(reversed(r[1].split('-'))) + ' – ' + r[2], r[3], r[4]]
    head = ['No.', 'Date and item', 'Action', 'Update']
    body = ''.join('<tr>' + ''.join(f'<td>{text(c)}</td>' for c in cells(r)) + '</tr>' for r in rows)
    made = (f'<h1>{text(heading)}</h1>{"".join(f"<p>{text(p)}</p>" for p in intro)}<table id="{ident}-t1" class="log"><colgroup><col style="width:8%"><col style="width:22%">'
            f'<col style="width:35%"><col style="width:35%"></colgroup><thead><tr>{"".join(f"<th>{h}</th>" for h in head)}</tr></thead><tbody>{body}<tr id="{ident}-t1-end"></tr></tbody></table>')
    done = lambda r: plain(r[4]).startswith('Complete')
    truth = {'first': rows[0][0], 'last': rows[-1][0], 'count': len(rows), 'complete': sum(map(done, rows)),
             'spot': {r[0]: [r[1], r[2]] for r in rows},
             'rows': [{'number': r[0], 'date': r[1], 'item': r[2], 'action': plain(r[3]), 'update': plain(r[4]),
                       'status': 'complete' if done(r) else 'open'} for r in rows]}
    return made, truth, [(f'{ident}-t1', {'caption': None, 'section': 'Action log', 'header_rows': 1, 'notes': [], 'rows': [head] + [[plain(c) for c in cells(r)] for r in rows]})]


def cover(data, style):
    """A report's cover sheet as a two-column grid or as labelled lines: (label, value or list of paragraphs)."""
    value = lambda v: ''.join(f'<p>{text(p)}</p>' for p in ([v] if isinstance(v, str) else v))
    if style == 'grid':
        rows = ''.join(f'<tr><td>{text(l)}</td><td>{value(v)}</td></tr>' for l, v in data['lines'])
        return f'<div class="crest">{text(data["crest"])}</div><h1>{text(data["heading"])}</h1><table class="grid cover">{rows}</table>'
    rows = ''.join(f'<div class="label"><b>{text(l)}</b><div>{value(v)}</div></div>' for l, v in data['lines'])
    return f'<div class="crest">{text(data["crest"])}</div><h1>{text(data["heading"])}</h1><div class="cover">{rows}</div><hr>'


def report(data, item, date, style, body, ident):
    """A report: cover, then its text. Truth fields are those that the cover prints."""
    made, facts = paper(body, ident)
    names = {'title': 'title', 'report title': 'title', 'author': 'author', 'report author': 'author', 'contact officer': 'contact', 'portfolio holder': 'cabinet_member',
             'cabinet member': 'cabinet_member', 'ward(s) affected': 'wards', 'wards affected': 'wards', 'recommendations': 'recommendations', 'recommendation': 'recommendations'}
    truth = {'item': item, 'date': date}
    for label, v in data['lines']:
        key = names.get(label.lower().rstrip(':'))
        if key: truth[key] = plain(v if isinstance(v, str) else ' '.join(v))
    return cover(data, style) + made, truth, facts.tables


def blocks(recs, ident, progress_head, rag_line):
    """Recommendation monitoring, a block a recommendation."""
    out, tables, truth = [], [], []
    for r in recs:
        tid = f'{ident}-r{r["number"]}'
        head = ['Executive response', progress_head]
        out.append(f'<div class="rec"><h2>Recommendation {r["number"]}</h2><p>{text(r["text"])}</p>'
                   f'<p style="margin-top:2mm"><b>Lead Member:</b> {text(r["lead_member"])}</p><p><b>Lead Officer:</b> {text(r["lead_officer"])}</p><p><b>Action by:</b> {text(r["action_by"])}</p>'
                   f'<table id="{tid}" class="ruled" style="margin-top:2mm;font-size:10pt"><colgroup><col style="width:46%"><col style="width:54%"></colgroup><thead><tr><th>{head[0]}</th><th>{head[1]}</th></tr></thead>'
                   f'<tr><td>{text(r["response"])}</td><td>{text(r["progress"])}<span id="{tid}-end"></span></td></tr></table>'
                   f'<p class="rag">{text(rag_line)}</p></div>')
        tables.append((tid, {'caption': None, 'section': 'Recommendation ' + r['number'], 'header_rows': 1, 'notes': [], 'rows': [head, [plain(r['response']), plain(r['progress'])]]}))
        truth.append(dict(r, rag=None))
    return ''.join(out), truth, tables


def wide(recs, ident, progress_head):
    """Recommendation monitoring as one wide table."""
    head = ['No.', 'Recommendation', 'Lead Member', 'Lead Officer', 'Action by', 'Executive response', progress_head, 'RAG']
    keys = ('number', 'text', 'lead_member', 'lead_officer', 'action_by', 'response', 'progress', 'rag')
    widths = (4, 20, 10, 10, 9, 20, 20, 7)
    row = lambda r: [plain(r[k]) for k in keys]
    made = (f'<table id="{ident}-t1" class="monitor"><colgroup>{"".join(f"<col style=width:{w}%>" for w in widths)}</colgroup><thead><tr>{"".join(f"<th>{h}</th>" for h in head)}</tr></thead><tbody>'
            + ''.join('<tr>' + ''.join(f'<td>{text(r[k])}</td>' for k in keys) + '</tr>' for r in recs) + f'<tr id="{ident}-t1-end"></tr></tbody></table>')
    truth = [dict(r, rag=r['rag'].lower() or None) for r in recs]
    return made, truth, [(f'{ident}-t1', {'caption': None, 'section': 'Monitoring', 'header_rows': 1, 'notes': [], 'rows': [head] + [row(r) for r in recs]})]


def programme(rows, ident):
    """The work programme: rows of (date as printed or '', topic, purpose, [officers], [contributors])."""
    head = ['Date', 'Topic', 'Description and purpose', 'Lead officers', 'Additional contributors']
    lines = lambda v: '<br>'.join(text(x) for x in v)
    body = ''.join(f'<tr><td><b>{text(d)}</b></td><td>{text(t)}</td><td>{text(p)}</td><td>{lines(o)}</td><td>{lines(c)}</td></tr>' for d, t, p, o, c in rows)
    made = (f'<table id="{ident}-t1" class="programme"><colgroup><col style="width:14%"><col style="width:21%"><col style="width:31%"><col style="width:17%"><col style="width:17%"></colgroup><thead><tr>'
            + ''.join(f'<th>{h}</th>' for h in head) + f'</tr></thead><tbody>{body}<tr id="{ident}-t1-end"></tr></tbody></table>')
    date, truth = '', []
    for d, t, p, o, c in rows:
        date = d or date
        truth.append({'date': date, 'topic': plain(t), 'purpose': plain(p), 'lead_officers': o, 'contributors': c})
    return made, {'count': len(rows), 'topics': [r['topic'] for r in truth], 'rows': truth}, \
        [(f'{ident}-t1', {'caption': None, 'section': 'Work programme', 'header_rows': 1, 'notes': [], 'rows': [head] + [[d, plain(t), plain(p), ' '.join(o), ' '.join(c)] for d, t, p, o, c in rows]})]
