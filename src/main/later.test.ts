import { expect, test, vi } from 'vitest'
import { later } from './later.ts'

test('nothing is made before it is asked for, and then once for everybody', async () => {
  const make = vi.fn(async () => ({ name: 'rooms' }))
  const rooms = later(make)
  expect(await rooms.ifMade()).toBeUndefined()
  expect(make).not.toHaveBeenCalled()
  const [first, second] = await Promise.all([rooms(), rooms()])
  expect(first).toBe(second)
  expect(await rooms.ifMade()).toBe(first)
  expect(make).toHaveBeenCalledOnce()
})

test('what could not be made is tried again by the next one to ask', async () => {
  const make = vi.fn(async () => 'there').mockRejectedValueOnce(new Error('the disk was busy'))
  const part = later(make)
  await expect(part()).rejects.toThrow('the disk was busy')
  expect(await part.ifMade()).toBeUndefined()
  expect(await part()).toBe('there')
})
