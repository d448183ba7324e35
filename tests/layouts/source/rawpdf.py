# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages written as bare content streams: text at places, lines, fills; for sources that end in .raw."""
import sys
WIDTHS = dict(zip(map(chr, range(32, 127)), [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278] + [556] * 10 + [278, 278, 584, 584, 584, 556, 1015,
    667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584]))

def width(text, size):
    return sum(WIDTHS.get(c, 556) for c in text) * size / 1000

class Pages:
    """Points from the top left. A page with `up` has its text and lines turned to read upwards; `rotate` is its /Rotate."""
    def __init__(self): self.pages = []
    def page(self, up=False, rotate=0):
        self.pages.append(([], rotate)); self.up = up
    def add(self, op): self.pages[-1][0].append(op)
    def text(self, x, y, text, size=9, bold=False, align='l'):
        x -= width(text, size) * {'l': 0, 'r': 1, 'c': .5}[align]
        said = text.replace('\\', '\\\\').replace('(', '\\(').replace(')', '\\)')
        at = f'0 1 -1 0 {y:.2f} {x:.2f}' if self.up else f'1 0 0 1 {x:.2f} {842 - y:.2f}'
        self.add(f'BT /F{2 if bold else 1} {size} Tf {at} Tm ({said}) Tj ET')
    def line(self, x0, y0, x1, y1):
        self.add(f'.5 w {y0} {x0} m {y1} {x1} l S' if self.up else f'.5 w {x0} {842 - y0} m {x1} {842 - y1} l S')
    def rows(self, y, columns, rows, size=9, leading=14, align='lrrrrrrrr', bold=(0,)):
        for i, row in enumerate(rows):
            for x, text, a in zip(columns, row, align):
                if text: self.text(x, y, text, size, i in bold, a)
            y += leading
        return y
    def lines(self, x, y, texts, size=9):
        for text in texts: self.text(x, y, text, size); y += 1.25 * size
        return y
    def save(self, path):
        fonts = [f'<< /Type /Font /Subtype /Type1 /BaseFont /{f} /Encoding /WinAnsiEncoding >>'.encode() for f in ('Helvetica', 'Helvetica-Bold')]
        objects, kids = [b'<< /Type /Catalog /Pages 2 0 R >>', b''] + fonts, []
        for ops, rotate in self.pages:
            stream = '\n'.join(ops).encode('cp1252')
            objects.append(b'<< /Length %d >>\nstream\n' % len(stream) + stream + b'\nendstream')
            objects.append(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>'.encode())
            kids.append(f'{len(objects)} 0 R')
        objects[1] = f'<< /Type /Pages /Kids [{" ".join(kids)}] /Count {len(kids)} >>'.encode()
        out, places = b'%PDF-1.4\n', []
        for i, o in enumerate(objects):
            places.append(len(out)); out += b'%d 0 obj\n' % (i + 1) + o + b'\nendobj\n'
        table = b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % p for p in places)
        open(path, 'wb').write(out + table + b'trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, len(out)))
