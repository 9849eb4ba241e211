// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/contacts/parallel_work.h"

#include <QLocale>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace postroom {

//! Sorts very many texts as the locale does: without regard to case, numbers in them by value. A million in a few tenths
//! of a second on two cores, where sorting by QCollator alone takes seconds; memory for it is some 60 bytes a text while
//! it runs. Not for the UI thread.
class TextSorter
{
public:
    //! The text of a number from 0 on, in UTF-8. May return what it wrote to the scratch. Called from many threads.
    using TextOf = std::function<std::string_view(quint32, std::string &)>;
    struct Sorted
    {
        quint32 number = 0;
        bool sameAsBefore = false; //!< sorts as the one before: their order is that of their numbers
    };

    //! \a threads and \a textOf must outlive this.
    TextSorter(WorkThreads &threads, const QLocale &locale, const TextOf &textOf, Recall recall);
    //! All texts from 0 up to \a count, less than 2^31, in ascending order. Incomplete where it was recalled.
    std::vector<Sorted> sort(quint32 count);

private:
    struct Item;
    class Comparer;
    struct Spellings;
    using Items = std::vector<Item>;
    struct Checked;

    bool comeOften(quint32 count) const;
    std::vector<Sorted> sortBySpelling(quint32 count) const;
    std::vector<Sorted> sortEach(quint32 count);
    Items withKeys(quint32 count, std::vector<std::vector<uchar>> &keys);
    static std::vector<std::size_t> splitIntoBuckets(Items &items);
    void sortRun(Item *begin, Item *end, Comparer &comparer) const;
    void sortEqualKeys(Item *first, Item *last, Comparer &comparer) const;
    static void check(const Item *begin, const Item *end, Comparer &comparer, Checked &checked);
    std::vector<Sorted> joined(std::vector<Checked> &parts) const;
    void putBack(std::vector<quint32> &strays, std::vector<Sorted> &sorted) const;

    WorkThreads &m_threads;
    QLocale m_locale;
    const TextOf &m_textOf;
    Recall m_recall;
};

} // namespace postroom
