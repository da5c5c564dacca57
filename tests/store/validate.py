# SPDX-FileCopyrightText: 2026 The Storyloop authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""validate.py SCHEMA FILE...: says where a file does not follow the schema, or how many do."""
import json
import sys

import jsonschema

schema, *files = sys.argv[1:]
with open(schema, encoding="utf-8") as text:
    validator = jsonschema.Draft202012Validator(json.load(text))
faults = 0
for name in files:
    with open(name, encoding="utf-8") as text:
        for fault in validator.iter_errors(json.load(text)):
            faults += 1
            print(f"{name}: {fault.json_path}: {fault.message}")
print(f"{len(files)} valid" if not faults else f"{faults} faults")
