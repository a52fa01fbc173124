/** The way through the tracks as a curve: one dot an exercise, downhill, never quite flat. */
import type { Catalogue, ExerciseId } from "../../content/exercise";

export const WIDTH = 1240;
export const HEIGHT = 300;
const TOP = 74;
const FLOOR = 260;
/** After that many units two thirds of the way down are done. */
const REACH = 430;
const FIRST = 44;
const LAST = WIDTH - 52;

export interface Point {
  x: number;
  y: number;
}
export interface Dot extends Point {
  id: ExerciseId;
}
export interface Stop extends Point {
  slug: string;
}
export interface Descent {
  dots: readonly Dot[];
  /** Where each track begins. */
  stops: readonly Stop[];
  radius: number;
}

export function heightAt(x: number): number {
  return FLOOR - (FLOOR - TOP) * Math.exp(-x / REACH);
}

/** Dots keep an even distance, tracks twice that. */
export function layOutDescent({ tracks }: Catalogue): Descent {
  const walked = tracks.filter(({ exercises }) => exercises.length > 0);
  const steps = walked.reduce((sum, { exercises }) => sum + exercises.length, 0) + walked.length - 2;
  const step = (LAST - FIRST) / Math.max(1, steps);
  const dots: Dot[] = [];
  const stops: Stop[] = [];
  let at = 0;
  for (const { slug, exercises } of walked) {
    stops.push({ slug, ...pointAt(FIRST + at * step) });
    for (const { id } of exercises) {
      dots.push({ id, ...pointAt(FIRST + at * step) });
      at += 1;
    }
    at += 1;
  }
  return { dots, stops, radius: Math.min(6.5, Math.max(2.5, step / 5)) };
}

/** SVG path data of the curve from one place to another. */
export function curveBetween(from: number, to: number): string {
  const count = Math.max(1, Math.ceil((to - from) / 10));
  const points = Array.from({ length: count + 1 }, (_, index) => pointAt(from + ((to - from) * index) / count));
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}

function pointAt(x: number): Point {
  return { x: rounded(x), y: rounded(heightAt(x)) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
