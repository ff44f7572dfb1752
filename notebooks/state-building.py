"""State-building in 2017, drawn from the CSV of a running Themeline.

    python3 notebooks/state-building.py http://127.0.0.1:4680 state-building.svg

Needs nothing but Python. The revision is pinned: the same address gives the same numbers for ever.
"""

import csv
import io
import sys
import urllib.request
from math import sqrt

host, target = sys.argv[1], sys.argv[2]
series = "ihs-conflict-monitor-2017/picture/theme=state-building"
with urllib.request.urlopen(f"{host}/trends.csv?series={series}&rev=83") as answer:
    rows = list(csv.DictReader(io.StringIO(answer.read().decode("utf-8"))))

counts = [(int(float(row["value"])), int(float(row["n"]))) for row in rows]
if counts != [(93, 922), (3, 249)]:
    sys.exit(f"the ledger gives {counts}, the finding says 93 of 922 and 3 of 249")


def wilson(x, n, z=1.959963984540054):
    """Wilson's interval of x of n, for comparison with the limits in the file."""
    centre, half = x + z * z / 2, z * sqrt(x * (n - x) / n + z * z / 4)
    return (centre - half) / (n + z * z), (centre + half) / (n + z * z)


marks = []
for at, (row, (x, n)) in enumerate(zip(rows, counts)):
    lower, upper = wilson(x, n)
    if abs(lower - float(row["lower"])) > 1e-9 or abs(upper - float(row["upper"])) > 1e-9:
        sys.exit(f"{row['period']}: the interval in the file is not Wilson's")
    y, px = 40 + 50 * at, lambda share: 90 + 3700 * share
    marks.append(
        f'<text x="0" y="{y + 4}">{row["period"]}</text>'
        f'<path d="M{px(lower):.1f} {y}H{px(upper):.1f}" stroke="#164291" stroke-width="2"/>'
        f'<circle cx="{px(x / n):.1f}" cy="{y}" r="5" fill="#164291"/>'
        f'<text x="{px(upper) + 8:.1f}" y="{y + 4}">{100 * x / n:.1f}% ({x} of {n})</text>'
    )

with open(target, "w", encoding="utf-8") as file:
    file.write(
        '<svg xmlns="http://www.w3.org/2000/svg" width="680" height="140" font-family="sans-serif"'
        ' font-size="13" role="img" aria-label="State-building pictures, January and December 2017">'
        f'{"".join(marks)}<path d="M90 10V120" stroke="#14211f"/>'
        '<text x="90" y="136">0%, share of pictures with 95% interval</text></svg>\n'
    )
print(f"wrote {target}: {counts[0][0]} of {counts[0][1]}, {counts[1][0]} of {counts[1][1]}")
