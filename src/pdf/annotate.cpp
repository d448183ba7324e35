// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/annotate.h"

#include "pdf/annotation_objects.h"
#include "pdf/page_frame.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFSystemError.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cerrno>
#include <map>
#include <new>

#include <unistd.h>

namespace scrutiny::pdf {

namespace {

using Kind = PaperAnnotation::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::pdf::Annotate", text);
}

tl::unexpected<Error> damaged(const QString &context)
{
    return fail(ErrorKind::Damaged, tr("The paper's file is damaged, and a copy might lack something. Fetch it again from where it was published."), QStringLiteral("annotate: ") + context);
}

tl::unexpected<Error> encrypted()
{
    return fail(ErrorKind::NeedsPassword, tr("The paper is protected by a password or against changes. Ask for a copy that is not."), QStringLiteral("annotate: encrypted"));
}

tl::unexpected<Error> notWritten(int error)
{
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(ErrorKind::DiskFull, tr("The disk is full, so the copy was not written. Make room on it, or choose another folder."), QStringLiteral("annotate: disk full"));
    return fail(ErrorKind::Io, tr("The copy could not be written. Choose another folder."), QStringLiteral("annotate: writing, error %1").arg(error));
}

Result<void> checkFile(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return fail(ErrorKind::NotFound, tr("The paper's file is not there."), QStringLiteral("annotate: no such file"));
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, tr("The paper's file cannot be opened. Ask who may read it."), QStringLiteral("annotate: cannot open"));
    if (!in.read(1024).contains("%PDF-"))
        return fail(ErrorKind::NotAPdf, tr("The file is not a PDF."), QStringLiteral("annotate: no header"));
    return {};
}

/// Adds to the page's annotations; a list that pages share is not changed for the others.
void addToPage(QPDF &pdf, QPDFPageObjectHelper &helper, const std::vector<const PaperAnnotation *> &annotations)
{
    QPDFObjectHandle page = helper.getObjectHandle();
    const PageFrame frame(helper);
    QPDFObjectHandle old = page.getKey("/Annots");
    std::vector<QPDFObjectHandle> all;
    if (old.isArray())
        all = old.getArrayAsVector();
    for (const PaperAnnotation *one : annotations)
        all.push_back(annotationObject(pdf, page, frame, *one));
    page.replaceKey("/Annots", QPDFObjectHandle::newArray(all));
}

Result<void> addAll(QPDF &pdf, const std::vector<PaperAnnotation> &annotations)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    std::map<int, std::vector<const PaperAnnotation *>> onPages;
    std::vector<OutlineEntry> bookmarks;
    for (const PaperAnnotation &one : annotations) {
        if (one.page < 1 || one.page > static_cast<int>(pages.size()))
            return fail(ErrorKind::Invalid, tr("A mark stands on a page that the paper's file has not. Fetch the paper again."), QStringLiteral("annotate: page out of range"));
        if (one.kind != Kind::Bookmark) {
            onPages[one.page].push_back(&one);
            continue;
        }
        QPDFPageObjectHelper &page = pages[static_cast<std::size_t>(one.page) - 1];
        const Rect at = one.boxes.empty() ? Rect{} : one.boxes.front();
        const auto [x, y] = PageFrame(page).point(at.x0, at.y0);
        bookmarks.push_back({one.text.trimmed().isEmpty() ? tr("Page %1").arg(one.page) : one.text.simplified(), page.getObjectHandle(), x, y});
    }
    for (const auto &[page, ones] : onPages)
        addToPage(pdf, pages[static_cast<std::size_t>(page) - 1], ones);
    if (!bookmarks.empty())
        addToOutline(pdf, tr("My bookmarks"), bookmarks);
    return {};
}

/// Where the copy goes. Buffered here, not by the C library: there a full disk can pass without a word.
class Sink : public Pipeline
{
public:
    explicit Sink(int descriptor) : Pipeline("copy", nullptr), m_descriptor(descriptor) { m_pending.reserve(bufferSize); }

    void write(const unsigned char *data, std::size_t size) override
    {
        if (m_error != 0)
            return;
        m_pending.insert(m_pending.end(), data, data + size);
        if (m_pending.size() >= bufferSize)
            finish();
    }
    void finish() override
    {
        for (std::size_t done = 0; done < m_pending.size();) {
            const ssize_t n = ::write(m_descriptor, m_pending.data() + done, m_pending.size() - done);
            if (n < 0 && errno != EINTR) {
                m_error = errno; // said at the end: the writer's destructor comes here, too, where nothing may be thrown
                break;
            }
            done += n > 0 ? static_cast<std::size_t>(n) : 0;
        }
        m_pending.clear();
    }
    /// Why something could not be written, 0: everything was.
    int error() const { return m_error; }

private:
    static constexpr std::size_t bufferSize = 1 << 16;
    int m_descriptor;
    int m_error = 0;
    std::vector<unsigned char> m_pending;
};

/// Writes with what is already compressed kept as it is.
Result<void> write(QPDF &pdf, int descriptor)
{
    Sink sink(descriptor);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&sink);
    writer.setObjectStreamMode(qpdf_o_preserve);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    sink.finish();
    if (sink.error() != 0)
        return notWritten(sink.error());
    if (fsync(descriptor) != 0 && errno != EINVAL) // EINVAL: nothing that could be flushed
        return notWritten(errno);
    return {};
}

/// What could not be read as it stands would be missing in the copy.
bool lostSomething(QPDF &pdf)
{
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](QPDFExc warning) { return warning.getErrorCode() == qpdf_e_damaged_pdf; });
}

Result<void> copy(const QString &file, int descriptor, const std::vector<PaperAnnotation> &annotations)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processFile(QFile::encodeName(file).constData());
    if (pdf.isEncrypted())
        return encrypted();
    if (auto added = addAll(pdf, annotations); !added)
        return added;
    if (auto written = write(pdf, descriptor); !written)
        return written;
    if (lostSomething(pdf))
        return damaged(QStringLiteral("qpdf had to mend it"));
    return {};
}

} // namespace

Result<void> writeAnnotatedCopy(const QString &file, int descriptor, const std::vector<PaperAnnotation> &annotations)
{
    if (auto good = checkFile(file); !good)
        return good;
    // The library reports by exceptions; they end here.
    try {
        return copy(file, descriptor, annotations);
    } catch (QPDFExc &error) {
        return error.getErrorCode() == qpdf_e_password || error.getErrorCode() == qpdf_e_unsupported ? encrypted() : damaged(QStringLiteral("qpdf error %1").arg(int(error.getErrorCode())));
    } catch (const QPDFSystemError &error) {
        return notWritten(error.getErrno());
    } catch (const std::bad_alloc &) {
        return fail(ErrorKind::Limit, tr("Copying the paper took more memory than is allowed. Split it into parts."), QStringLiteral("annotate: memory"));
    } catch (const std::exception &) {
        return damaged(QStringLiteral("exception"));
    }
}

} // namespace scrutiny::pdf
