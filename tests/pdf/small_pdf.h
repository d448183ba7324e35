// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QTemporaryDir>

/// Writes small PDF files as text, object by object, for tests. Fonts are /F1 (Helvetica) and /F2 (Helvetica-Bold).
class SmallPdf
{
public:
    SmallPdf()
    {
        objects.resize(4);
        objects[2] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
        objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>";
    }

    /// Adds an object and returns its number.
    int add(const QByteArray &body)
    {
        objects.append(body);
        return static_cast<int>(objects.size());
    }
    /// The number the next object will get.
    int nextNumber() const { return static_cast<int>(objects.size()) + 1; }
    int addStream(const QByteArray &content, const QByteArray &entries = {})
    {
        return add("<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
    }
    /// Adds a page of 600 by 800 points; `entries` are more entries of its dictionary (a second /MediaBox must not be among them).
    int addPage(const QByteArray &content, const QByteArray &entries = {}, const QByteArray &resources = {}, const QByteArray &box = "[0 0 600 800]")
    {
        const int stream = addStream(content);
        const int page = add("<< /Type /Page /Parent 2 0 R /MediaBox " + box + " /Contents " + ref(stream)
                             + " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> " + resources + " >> " + entries + " >>");
        kids += ref(page) + " ";
        ++count;
        return page;
    }
    void addToCatalog(const QByteArray &entries) { catalog += " " + entries; }
    void replace(int number, const QByteArray &body) { objects[number - 1] = body; }
    static QByteArray ref(int number) { return QByteArray::number(number) + " 0 R"; }

    QByteArray bytes()
    {
        objects[0] = "<< /Type /Catalog /Pages 2 0 R" + catalog + " >>";
        if (objects[1].isEmpty())
            objects[1] = "<< /Type /Pages /Count " + QByteArray::number(count) + " /Kids [" + kids + "] >>";
        QByteArray out = "%PDF-1.5\n";
        QByteArray table;
        for (qsizetype i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const qsizetype at = out.size();
        const QByteArray size = QByteArray::number(objects.size() + 1);
        return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n"
            + QByteArray::number(at) + "\n%%EOF\n";
    }

private:
    QList<QByteArray> objects;
    QByteArray kids, catalog;
    int count = 0;
};

/// A folder for files of one test.
class TestFolder
{
public:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return path;
    }
    QString path(const QString &name) const { return folder.filePath(name); }

private:
    QTemporaryDir folder;
};
