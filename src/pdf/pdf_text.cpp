// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdf_text.h"

namespace scrutiny::pdf {

QString fromPdfText(const std::string &bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    const auto length = static_cast<qsizetype>(bytes.size());
    if (length >= 2 && data[0] == 0xfe && data[1] == 0xff) {
        QString text;
        for (qsizetype i = 2; i + 1 < length; i += 2)
            text += QChar(static_cast<char16_t>(data[i] << 8 | data[i + 1]));
        return text;
    }
    if (length >= 3 && data[0] == 0xef && data[1] == 0xbb && data[2] == 0xbf)
        return QString::fromUtf8(bytes.data() + 3, length - 3);
    return QString::fromLatin1(bytes.data(), length);
}

QString clean(QString text)
{
    text.remove(QChar(0));
    return text.simplified().left(1000);
}

} // namespace scrutiny::pdf
