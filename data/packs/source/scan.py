# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter as an office scanner gives it: a grey picture, a little crooked and speckled, with no text layer."""
import base64
import os
import subprocess
import tempfile

from weasyprint import HTML

LETTER_CSS = '''@page { size: A4; margin: 24mm 24mm 20mm 26mm } body { font: 11.5pt/1.4 "Liberation Serif" }
.head { text-align: right; font-size: 10.5pt; margin-bottom: 9mm } h1 { font: bold 15pt "DejaVu Serif"; margin: 0 } p { margin: 0 0 3.5mm }
svg { display: block; width: 52mm; height: 17mm; margin: 1mm 0 }'''

# A pen stroke that belongs to nobody.
SIGNATURE = '''<svg viewBox="0 0 220 70" xmlns="http://www.w3.org/2000/svg"><path d="M8 48 C22 8 34 4 30 34 C27 58 18 66 16 52 C15 36 52 20 58 34
C62 46 44 56 48 42 C52 30 70 30 72 42 C74 52 84 34 92 36 C98 38 90 52 98 50 C108 46 104 22 118 14 C126 10 116 50 124 50 C134 50 134 34 142 36 C150 40 142 54 156 46
C170 36 176 40 184 44 C194 48 204 40 214 30" fill="none" stroke="#1b2a52" stroke-width="2.1" stroke-linecap="round"/></svg>'''


def picture(letter):
    """Data URI of a small grey JPEG of the letter's first page; `{signature}` in the HTML becomes a signature."""
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: os.path.join(folder, name)
        HTML(string=f'<html lang="en-GB"><style>{LETTER_CSS}</style>{letter.replace("{signature}", SIGNATURE)}</html>').write_pdf(at('letter.pdf'))
        subprocess.run(['pdftoppm', '-r', '105', '-gray', '-singlefile', at('letter.pdf'), at('letter')], check=True)
        subprocess.run(['convert', at('letter.pgm'), '-background', '#f4f4f4', '-virtual-pixel', 'background', '-distort', 'SRT', '0.55',
                        '-seed', '11', '-attenuate', '0.05', '+noise', 'Gaussian', '-blur', '0x0.45', '-level', '3%,94%',
                        '-colorspace', 'Gray', '-strip', '-quality', '30', at('scan.jpg')], check=True)
        with open(at('scan.jpg'), 'rb') as f:
            return 'data:image/jpeg;base64,' + base64.b64encode(f.read()).decode()
