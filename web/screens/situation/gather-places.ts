/**
 * Points of the map from the board's places: border posts stand for themselves, every other post joins the seat of its district
 * when it lies in town. A seat's alerts are the sum of its posts', its feed the worst of theirs. Pure; degrees.
 */
import { seats } from '../../region/seats.ts'

export type Place = {
  code: string
  name: string
  kind: string
  lat: number
  lon: number
  alertsOpen: number
  feed: string | null
  /** Region whose list of alerts holds those of this place. */
  region?: string
}
export type Spot = {
  code: string
  name: string
  isPost: boolean
  lat: number
  lon: number
  alertsOpen: number
  isSilent: boolean
  /** Region of all its alerts; null where its posts stand for several. */
  region: string | null
}

/** How far from its seat a post is still "in town", in degrees (some 15 km). */
const inTown = 0.14

export function gatherPlaces(places: Place[]): Spot[] {
  const spots: Spot[] = seats.map((seat) => ({ ...seat, isPost: false, alertsOpen: 0, isSilent: false, region: null }))
  for (const place of places) {
    const isPost = place.kind === 'border-post'
    const isSilent = place.feed === 'silent'
    const seat = isPost
      ? undefined
      : spots.find((spot) => !spot.isPost && Math.hypot(spot.lat - place.lat, spot.lon - place.lon) < inTown)
    if (seat) {
      if (place.alertsOpen > 0)
        seat.region = seat.alertsOpen === 0 || seat.region === place.region ? (place.region ?? null) : null
      seat.alertsOpen += place.alertsOpen
      seat.isSilent ||= isSilent
    } else {
      const { code, name, lat, lon, alertsOpen } = place
      spots.push({ code, name, lat, lon, alertsOpen, isPost, isSilent, region: place.region ?? null })
    }
  }
  return spots
}
