"""How long the book's sentences are, by chapter: `python tests/book/sentences.py`."""

from statistics import mean, pstdev

from texts import asides, reading_order, sentences


def lengths(name):
    return [len(sentence.split()) for sentence in sentences(name)]


def main():
    print("words a sentence        mean   deviation   six or fewer   longest")
    whole = []
    for name in [*reading_order(), *asides()]:
        found = lengths(name)
        whole += found
        print(line(name, found))
    print(line("all of them", whole))


def line(name, found):
    short = 100 * sum(n <= 6 for n in found) / len(found)
    return f"{name:22} {mean(found):5.1f} {pstdev(found):11.1f} {short:12.0f} % {max(found):9}"


if __name__ == "__main__":
    main()
