import { config } from 'zod'

// The page may not turn text into code. Schemas would try when they are made, so this has to be the first import.
config({ jitless: true })
