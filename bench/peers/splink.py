"""Splink on one file of people: `splink.py <set> <folder for what it finds> <file …>`, run by bench/peers/splink.ts in a Python of its own.

It writes every scored pair and the clusters at several points as plain columns of record numbers (the row in the files, in their
order) and what it cost as JSON; no truth is read here, so that one scorer, ours, measures both. Settings are those of Splink's own
notebooks for the public sets; columns that only its charts need are not kept, which makes it cheaper.
"""
import csv
import json
import logging
import resource
import sys
import warnings

warnings.simplefilter("ignore")

import duckdb
import splink
import splink.comparison_level_library as level
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.getLogger("splink").setLevel(logging.ERROR)

# One thread costs the fewest CPU-seconds, and those are compared; the wall clock is not.
THREADS = 1
POINTS = [0.5, 0.1, 0.8, 0.95, 0.99]


def cpu_seconds():
    """What this process and its children have used of the processor."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def exact(column):
    """Equal or not, and a rare value says more."""
    return compare.ExactMatch(column).configure(term_frequency_adjustments=True)


def febrl3():
    return dict(
        comparisons=[
            compare.NameComparison("given_name"),
            compare.NameComparison("surname"),
            compare.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            compare.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            exact("street_number"),
            exact("postcode"),
        ],
        blocking=[block_on(one) for one in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")],
        certain=[
            block_on("soc_sec_id"),
            block_on("given_name", "surname", "date_of_birth"),
            "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
        ],
        certain_recall=0.9,
        train=[block_on("date_of_birth"), block_on("postcode")],
        train_without_frequencies=False,
    )


def febrl4():
    return dict(
        link_type="link_only",
        comparisons=[
            compare.NameComparison("given_name").configure(term_frequency_adjustments=True),
            compare.NameComparison("surname").configure(term_frequency_adjustments=True),
            compare.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            compare.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            exact("street_number"),
            compare.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
        ],
        blocking=[
            block_on("given_name", "surname"),
            "l.given_name = r.surname and l.surname = r.given_name",
            block_on("date_of_birth"),
            block_on("soc_sec_id"),
            block_on("state", "address_1"),
            block_on("street_number", "address_1"),
            block_on("postcode"),
        ],
        certain=[block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")],
        certain_recall=0.8,
        train=[block_on("date_of_birth"), block_on("postcode")],
    )


def fake_1000():
    return dict(
        comparisons=[
            compare.ForenameSurnameComparison("first_name", "surname"),
            compare.DateOfBirthComparison("dob", input_is_string=True),
            exact("city"),
            compare.EmailComparison("email"),
        ],
        blocking=[block_on(one) for one in ("first_name", "surname", "dob", "email")],
        certain=[
            "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
            "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
            "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
            "l.email = r.email",
        ],
        certain_recall=0.7,
        train=[block_on("dob"), block_on("email"), block_on("first_name", "surname")],
    )


def historical_50k():
    area = "substr(postcode_fake, 1, 3)"
    return dict(
        made={"both_names": "first_name || ' ' || surname"},
        comparisons=[
            compare.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="both_names"
            ),
            compare.DateOfBirthComparison("dob", input_is_string=True),
            compare.PostcodeComparison("postcode_fake"),
            exact("birth_place"),
            exact("occupation"),
        ],
        blocking=[
            block_on("substr(first_name, 1, 3)", "substr(surname, 1, 4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on(area, "dob"),
            block_on(area, "first_name"),
            block_on(area, "surname"),
            block_on("substr(first_name, 1, 2)", "substr(surname, 1, 2)", "substr(dob, 1, 4)"),
        ],
        certain=[
            block_on("first_name", "surname", "dob"),
            block_on("substr(first_name, 1, 2)", "surname", "substr(postcode_fake, 1, 2)"),
            block_on("dob", "postcode_fake"),
        ],
        certain_recall=0.6,
        train=[block_on("first_name", "surname"), block_on("dob")],
        random_pairs=1e7,
    )


def hard():
    """The hard invented population, set up as somebody would who knows Indonesian files: particles and old spellings out of names.

    Phone and address find pairs but do not weigh: a household shares both, Splink takes all evidence as independent, and siblings
    would be joined (clusters F1 .80 instead of .88 at p >= .5). Of the settings tried, this one is the best for Splink there.
    """
    plain = "regexp_replace(lower(name), '[^a-z ]', '', 'g')"
    plain = rf"regexp_replace({plain}, '\b(bin|binti|bt|b|anak|ak)\b', ' ', 'g')"
    for old, new in (("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ch", "c"), ("kh", "h"), ("y", "i")):
        plain = f"replace({plain}, '{old}', '{new}')"
    plain = rf"nullif(trim(regexp_replace({plain}, '\s+', ' ', 'g')), '')"
    return dict(
        made={
            "plain": plain,
            "words": f"string_split({plain}, ' ')",
            "first_word": f"split_part({plain}, ' ', 1)",
            "last_word": f"split_part({plain}, ' ', -1)",
        },
        comparisons=[
            compare.CustomComparison(
                [
                    level.NullLevel("plain"),
                    level.ExactMatchLevel("plain", term_frequency_adjustments=True),
                    level.JaroWinklerLevel("plain", 0.92),
                    level.ArraySubsetLevel("words"),
                    level.JaroWinklerLevel("plain", 0.8),
                    level.ArrayIntersectLevel("words", 1),
                    level.ElseLevel(),
                ],
                output_column_name="name",
            ),
            compare.DateOfBirthComparison("birth_date", input_is_string=True).configure(
                term_frequency_adjustments=True
            ),
            compare.DamerauLevenshteinAtThresholds("national_id", [1, 2]).configure(term_frequency_adjustments=True),
            exact("passport"),
            compare.JaroWinklerAtThresholds("mother", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            exact("birth_place"),
            compare.ExactMatch("sex"),
        ],
        blocking=[
            block_on("national_id"),
            block_on("substr(national_id, 1, 12)"),
            block_on("passport"),
            block_on("phone"),
            block_on("first_word", "birth_date"),
            block_on("last_word", "birth_date"),
            block_on("plain", "substr(birth_date, 1, 4)"),
            block_on("plain", "birth_place"),
            block_on("plain", "mother"),
            block_on("plain", "address"),
            block_on("birth_date", "birth_place", "sex"),
            block_on("birth_date", "mother"),
        ],
        certain=[
            block_on("national_id", "birth_date"),
            block_on("passport", "birth_date"),
            block_on("plain", "birth_date"),
        ],
        certain_recall=0.6,
        train=[block_on("national_id"), block_on("birth_date")],
    )


SETS = {one.__name__: one for one in (febrl3, febrl4, fake_1000, historical_50k, hard)}


def read(database, table, path, made, numbered_from):
    """A file as a table: every cell a trimmed text or unknown, each row with its number."""
    with open(path, newline="", encoding="utf-8") as opened:
        names = [name.strip() for name in next(csv.reader(opened))]
    cells = ", ".join(f"nullif(trim(\"{name}\"), '') as \"{name}\"" for name in names)
    more = "".join(f", {how} as {name}" for name, how in made.items())
    database.execute(
        f"create table {table} as select *{more} from (select row_number() over () - 1 + {numbered_from} as record, {cells}"
        f" from read_csv('{path}', header = false, skip = 1, all_varchar = true, delim = ',', quote = '\"', names = {names!r}))"
    )
    return database.sql(f"select count(*) from {table}").fetchall()[0][0]


def main(which, folder, *paths):
    started = cpu_seconds()
    database = duckdb.connect()
    database.execute(f"set threads = {THREADS}")
    api = DuckDBAPI(connection=database)
    chosen = SETS[which]()
    tables, records = [f"file_{at}" for at in range(len(paths))], 0
    for table, path in zip(tables, paths):
        records += read(database, table, path, chosen.get("made", {}), records)
    settings = SettingsCreator(
        link_type=chosen.get("link_type", "dedupe_only"),
        unique_id_column_name="record",
        comparisons=chosen["comparisons"],
        blocking_rules_to_generate_predictions=chosen["blocking"],
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    frames = [api.register(table, dataset_display_name=table) for table in tables]
    linker = Linker(frames if len(frames) > 1 else frames[0], settings)
    linker.training.estimate_probability_two_random_records_match(
        chosen["certain"], recall=chosen["certain_recall"]
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=chosen.get("random_pairs", 1e6), seed=1)
    for rule in chosen["train"]:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=chosen.get("train_without_frequencies", True)
        )
    pairs = linker.inference.predict()
    cluster = linker.clustering.cluster_pairwise_predictions_at_threshold
    clusters = {POINTS[0]: cluster(pairs, threshold_match_probability=POINTS[0])}
    worked = cpu_seconds() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    # From here on nothing is counted: the other points are tried in hindsight, and what was found is written down.
    for point in POINTS[1:]:
        clusters[point] = cluster(pairs, threshold_match_probability=point)
    found = database.sql(
        f"select record_l as l, record_r as r, match_weight as w from {pairs.physical_name}"
    ).fetchnumpy()
    found["l"].astype("<i4").tofile(f"{folder}/left")
    found["r"].astype("<i4").tofile(f"{folder}/right")
    found["w"].astype("<f8").tofile(f"{folder}/weight")
    for point, table in clusters.items():
        numbers = database.sql(
            f"select dense_rank() over (order by cluster_id) - 1 as n, record from {table.physical_name} order by record"
        ).fetchnumpy()["n"]
        numbers.astype("<i4").tofile(f"{folder}/clusters-{point}")
    facts = dict(
        records=records,
        points=POINTS,
        work=worked,
        start=started,
        peak=peak,
        threads=THREADS,
        version=f"Splink {splink.__version__}, DuckDB {duckdb.__version__}",
    )
    with open(f"{folder}/facts.json", "w", encoding="utf-8") as opened:
        json.dump(facts, opened)


main(*sys.argv[1:])
