// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers_client.h"
#include "domain/paper_text.h"
#include "domain/records.h"
#include "store/reader.h"

#include <functional>

namespace scrutiny {

class Store;

/// Sections and printed numbers of a stored paper, as marks and editions need them; no words yet. Items are called as that paper calls them. Of two on one page
/// the first has it. Errors: those of reading the store.
Result<PaperText> paperFrame(const Reader &reader, Id paperId);

/// Reads all words of a paper through the child program, page after page, without holding up the window. One paper at a time.
class PaperTextReader : public QObject
{
    Q_OBJECT
public:
    explicit PaperTextReader(QObject *parent = nullptr);

    /// `frame` from paperFrame; `file`: full path. A paper read before (same SHA-256) comes from memory; the last three are kept.
    void read(PaperText frame, const QString &file);
    void cancel();
    bool isBusy() const { return m_request != 0; }

signals:
    void progress(int pages, int all);
    void done(const scrutiny::PaperText &text);
    void failed(const scrutiny::Error &error);

private:
    void next();
    PapersClient m_client;
    PaperText m_text;
    QString m_file;
    int m_page = 0, m_request = 0;
    int m_read = 0; ///< counts read() and cancel(): an answer from memory that was called off is not given
    std::vector<PaperText> m_kept;
};

/// The same, waiting for it: for the verbs and the benchmark. Needs a QCoreApplication. Errors: NotFound, Damaged, ...
Result<PaperText> readPaperText(PaperText frame, const QString &file);

} // namespace scrutiny
