"""pandas: reads the tables of a dataset from CSV (no Parquet engine is needed) and prints the share of vague values by sector.

python3 read.py FOLDER
"""

import json
import sys

import pandas as pd

folder = sys.argv[1]


def table(name):
    """A table with the types that its data package names. Text guarded against spreadsheets loses its apostrophe."""
    package = json.load(open(f"{folder}/datapackage.json", encoding="utf-8"))
    fields = next(each for each in package["resources"] if each["name"] == name)["schema"]["fields"]
    frame = pd.read_csv(f"{folder}/{name}.csv", dtype=str, keep_default_na=False, na_values=[""])
    for field in fields:
        column = frame[field["name"]]
        if field["type"] == "integer":
            frame[field["name"]] = pd.to_numeric(column).astype("Int64")
        elif field["type"] == "number":
            frame[field["name"]] = pd.to_numeric(column)
        elif field["type"] == "boolean":
            frame[field["name"]] = column.map({"true": True, "false": False})
        else:
            frame[field["name"]] = column.str.replace(r"^'(?='*\s*[=+\-@＝＋－＠])", "", regex=True)
    return frame


rows = table("indicators").merge(table("documents")[["documentId", "sector"]], on="documentId")
scored = rows[rows["scored"]]
vague = scored["rules"].fillna("").str.split(";").map(lambda rules: "vague-value" in rules)
print(scored.assign(vague=vague).groupby("sector", dropna=False)["vague"].agg(["size", "mean"]).to_csv(), end="")
