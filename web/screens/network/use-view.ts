/** The window onto the drawing: as wide as the page gives, all of it fitted, then enlarged and moved by hand or by button. */
import { type PointerEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Places } from './layout.ts'

/** Room at the edges, for labels. */
const margin = { x: 56, y: 40 }
/** A handful of nodes is not blown up beyond this. */
const largest = 2.2
/** One way it is stretched at most so much more than the other. */
const stretched = 2.2

export function useView(places: Places, shown: number[]) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(800)
  const [zoom, setZoom] = useState(1)
  const [shift, setShift] = useState({ x: 0, y: 0 })
  const drag = useRef<{ x: number; y: number } | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    // Paper takes the drawing as it stands and scales it whole.
    const measure = () => element.clientWidth > 0 && !matchMedia('print').matches && setWidth(element.clientWidth)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const height = width < 520 ? 440 : 580
  const [xs, ys] = [shown.map((i) => places.x[i]!), shown.map((i) => places.y[i]!)]
  const [left, right] = [xs.reduce((a, b) => Math.min(a, b), 0), xs.reduce((a, b) => Math.max(a, b), 0)]
  const [top, bottom] = [ys.reduce((a, b) => Math.min(a, b), 0), ys.reduce((a, b) => Math.max(a, b), 0)]
  const wide = Math.min(largest, (width - 2 * margin.x) / Math.max(1, right - left))
  const high = Math.min(largest, (height - 2 * margin.y) / Math.max(1, bottom - top))
  // The picture means nothing but who is tied to whom: it may be stretched to fill its window.
  const across = Math.min(wide, high * stretched) * zoom
  const down = Math.min(high, wide * stretched) * zoom
  const place = (i: number) => ({
    x: (places.x[i]! - (left + right) / 2) * across + width / 2 + shift.x,
    y: (places.y[i]! - (top + bottom) / 2) * down + height / 2 + shift.y,
  })
  const fit = useCallback(() => {
    setZoom(1)
    setShift({ x: 0, y: 0 })
  }, [])
  const enlarge = (by: number) => {
    const next = Math.min(12, Math.max(0.5, zoom * by))
    setShift({ x: (shift.x * next) / zoom, y: (shift.y * next) / zoom })
    setZoom(next)
  }
  const hold = {
    onPointerDown: (event: PointerEvent) => {
      drag.current = { x: event.clientX - shift.x, y: event.clientY - shift.y }
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag.current || event.buttons === 0) return
      setShift({ x: event.clientX - drag.current.x, y: event.clientY - drag.current.y })
    },
    onPointerUp: () => {
      drag.current = null
    },
  }
  return { box, width, height, zoom, place, fit, enlarge, hold }
}
