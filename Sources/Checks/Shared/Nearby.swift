/// Those of `items`, which stand in text order, whose place lies within `reach` tokens of `position`. O(log n).
func nearby<Item>(_ items: [Item], to position: Int, within reach: Int, at place: (Item) -> Int) -> ArraySlice<Item> {
  let first = firstIndex(items) { place($0) >= position - reach }
  let end = firstIndex(items) { place($0) > position + reach }
  return items[first..<end]
}

/// The first index for which `isPast` holds; it must hold for all that follow. O(log n).
func firstIndex<Item>(_ items: [Item], where isPast: (Item) -> Bool) -> Int {
  var low = 0
  var high = items.count
  while low < high {
    let middle = (low + high) / 2
    if isPast(items[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
