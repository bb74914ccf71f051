/** Two soft tones that fade by themselves, each: pitch in Hz, beginning and length in s. */
const tones = [
  { pitch: 523.25, at: 0, lasts: 2.4 },
  { pitch: 783.99, at: 0.12, lasts: 2 },
] as const

const loudness = 0.12

/** Plays the soft chime once. Made by this computer, from no file; where it cannot play sounds nothing happens. */
export function playChime(): void {
  const audio = new AudioContext()
  for (const { pitch, at, lasts } of tones) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const begin = audio.currentTime + at
    tone.type = 'sine'
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0, begin)
    volume.gain.linearRampToValueAtTime(loudness, begin + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + lasts)
    tone.connect(volume).connect(audio.destination)
    tone.start(begin)
    tone.stop(begin + lasts)
    if (at === tones[tones.length - 1]?.at) tone.onended = () => void audio.close()
  }
}
