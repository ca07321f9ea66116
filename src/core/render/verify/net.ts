// Addresses as numbers of 16 bits: every awk counts these exactly. Powers are sums here, as BusyBox can be without them.
/** An awk program: succeeds when its first word, an address or a range, is inside the second, a range. */
export const NET = `
function digit(text) { return index("0123456789abcdef", tolower(text)) - 1 }
function number(text, i, sum) {
  for (i = 1; i <= length(text); i++) sum = sum * 16 + digit(substr(text, i, 1))
  return sum + 0
}
function words(address, into, gap, head, tail, n, m, i) {
  if (index(address, ":") == 0) {
    if (split(address, head, ".") != 4) return 0
    into[1] = head[1] * 256 + head[2]
    into[2] = head[3] * 256 + head[4]
    return 2
  }
  gap = index(address, "::")
  n = split(gap ? substr(address, 1, gap - 1) : address, head, ":")
  m = gap ? split(substr(address, gap + 2), tail, ":") : 0
  for (i = 1; i <= 8; i++) into[i] = i <= n ? number(head[i]) : i > 8 - m ? number(tail[i - 8 + m]) : 0
  return 8
}
function inside(inner, outer, a, b, x, y, n, i, bits, rest, unit) {
  split(inner, x, "/")
  split(outer, y, "/")
  n = words(x[1], a)
  if (n == 0 || n != words(y[1], b)) return 0
  bits = y[2] == "" ? n * 16 : y[2] + 0
  if (x[2] != "" && x[2] + 0 < bits) return 0
  for (i = 1; i <= n && bits > 0; i++) {
    unit = 1
    for (rest = bits; rest < 16; rest++) unit *= 2
    if (int(a[i] / unit) != int(b[i] / unit)) return 0
    bits -= 16
  }
  return 1
}
BEGIN { exit !inside(ARGV[1], ARGV[2]) }
`;
