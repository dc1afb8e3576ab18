/** Lays graphs out beside the page, so that it goes on answering. */
import { layOut, type Shape } from './layout.ts'

self.onmessage = ({ data }: MessageEvent<Shape>) => postMessage(layOut(data))
