/** The mark of each kind of thing. */
import { Bus, Home, type LucideIcon, MapPin, Phone, PhoneForwarded, Route } from 'lucide-react'
import type { NetworkNode } from './drawn.ts'

export const thingIcons: Record<NonNullable<NetworkNode['thing']>, LucideIcon> = {
  'sponsor phone': PhoneForwarded,
  'sponsor address': MapPin,
  phone: Phone,
  address: MapPin,
  household: Home,
  vehicle: Bus,
  journey: Route,
}
