import type { TradeQuantity } from './quantity'
import { electronicsQuantities } from './trades/electronics-quantities'
import { energyQuantities } from './trades/energy-quantities'
import { machineQuantities } from './trades/machines-quantities'
import { materialQuantities } from './trades/materials-quantities'
import { opticsQuantities } from './trades/optics-quantities'
import { processQuantities } from './trades/process-quantities'
import { vehicleQuantities } from './trades/vehicles-quantities'

/** The quantities of the data sheets of the trades, beside those that many trades share. */
export const tradeQuantities: readonly TradeQuantity[] = [
  ...energyQuantities,
  ...electronicsQuantities,
  ...opticsQuantities,
  ...machineQuantities,
  ...materialQuantities,
  ...processQuantities,
  ...vehicleQuantities,
]
